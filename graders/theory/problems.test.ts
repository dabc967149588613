import { expect, test } from 'vitest'
import { exampleContents } from './kinds/example-contents.ts'
import { contentProblems } from './problems.ts'

const single = exampleContents['single-choice']

test('well-formed content of every kind has no problems', () => {
  for (const content of Object.values(exampleContents)) expect(contentProblems(content)).toEqual([])
})

test('what is missing, too much or of the wrong type is named by its path', () => {
  const { stem: _, ...rest } = single
  const choices = single.choices.map((choice, i) =>
    i === 2 ? { ...choice, text: { en: 'x', ko: ' ' } } : choice,
  )
  expect(contentProblems({ ...rest, choices, difficulty: 9, level: 3, color: 'red' })).toEqual([
    { path: 'stem', reason: 'missing' },
    { path: 'difficulty', reason: 'too-large' },
    { path: 'level', reason: 'not-allowed' },
    { path: 'choices.2.text.ko', reason: 'missing' },
    { path: 'color', reason: 'unknown-field', detail: 'color' },
  ])
})

test('no object, no kind and a kind that is a property of every object are refused', () => {
  for (const content of [undefined, null, 'x', [], {}, { kind: 'constructor' }, { kind: ['numeric'] }])
    expect(contentProblems(content)).toEqual([{ path: 'kind', reason: 'not-allowed' }])
})

test('a topic must be one of the course and be named once', () => {
  expect(contentProblems({ ...single, topics: ['softmax', 'astrology', 'softmax'] })).toEqual([
    { path: 'topics.1', reason: 'unknown-topic', detail: 'astrology' },
    { path: 'topics.2', reason: 'duplicate-topic', detail: 'softmax' },
  ])
})

test('a placeholder needs a generator', () => {
  const { generator: _, ...rest } = single
  expect(contentProblems({ ...rest, stem: { en: 'What is {{n}}?', ko: '{{n}}?' } })).toEqual([
    { path: 'stem.en', reason: 'placeholder-without-generator', detail: '{{n}}' },
    { path: 'stem.ko', reason: 'placeholder-without-generator', detail: '{{n}}' },
  ])
})

test('two equal choices and two right choices are refused at their place', () => {
  const [first, second] = single.choices
  const choices = [{ ...first!, correct: true }, second!, { ...first!, id: 'x', correct: false }]
  expect(contentProblems({ ...single, choices })).toEqual([
    { path: 'choices', reason: 'many-correct-choices' },
    { path: 'choices.2.text.en', reason: 'equal-texts' },
    { path: 'choices.2.text.ko', reason: 'equal-texts' },
  ])
})

test('a coding task is checked by its own schema', () => {
  expect(contentProblems({ kind: 'code', title: { en: 'T', ko: '' } })).toContainEqual({
    path: 'title.ko',
    reason: 'missing',
  })
})
