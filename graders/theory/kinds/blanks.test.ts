import { expect, test } from 'vitest'
import { blanks } from './blanks.ts'
import { exampleContents } from './example-contents.ts'

const content = exampleContents.blanks
const score = (given: Record<string, string>) => blanks.grade(content, { blanks: given }).score

test('the score is the share of blanks filled rightly', () => {
  expect(score({ '1': 'canary WORD', '2': '7,331.25', '3': 'c' })).toBe(1)
  expect(score({ '1': 'CANARY 말', '2': '7331', '3': 'c' })).toBeCloseTo(2 / 3)
  expect(score({ '3': 'q' })).toBe(0)
})

test('a choice is read by its id, never by its text', () => {
  expect(score({ '3': 'choice c' })).toBe(0)
})

test('each blank needs its marker in both languages and each marker its blank', () => {
  const text = { en: '[[1]] [[2]] [[4]]', ko: '[[1]] [[2]] [[3]]' }
  expect(blanks.problems({ ...content, text })).toEqual([
    { path: 'text.en', reason: 'marker-missing', detail: '[[3]]' },
    { path: 'text.en', reason: 'marker-unknown', detail: '[[4]]' },
  ])
})

test('mistakes inside a blank are named by its path', () => {
  const options = [{ id: 'q', text: { en: 'a', ko: 'a' }, correct: false }]
  const broken = { ...content, blanks: { ...content.blanks, '3': { type: 'choice' as const, options } } }
  expect(blanks.problems(broken)).toEqual([{ path: 'blanks.3.options', reason: 'no-correct-choice' }])
})
