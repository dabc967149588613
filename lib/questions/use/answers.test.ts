import { expect, test } from 'vitest'
import type { TheoryContent } from '#graders/theory/kinds/registry.ts'
import { summariseAnswers } from './answers.ts'

const both = (text: string) => ({ en: text, ko: text })
const common = {
  ...{ topics: ['mse'], difficulty: 2, level: 'apply' as const },
  ...{ stem: both('?'), explanation: both('!') },
}
const choice = (id: string, correct = false) => ({ id, text: both(id), correct })
const multiple: TheoryContent = {
  ...{ kind: 'multiple-choice', ...common },
  choices: [choice('a', true), choice('b', true), choice('c')],
}
const truth: TheoryContent = {
  ...{ kind: 'true-false', ...common, answer: true },
  reasons: [choice('r', true), choice('s')],
}
const numeric = (more: object = {}) =>
  ({ kind: 'numeric', ...common, answer: 0.5, tolerance: {}, ...more }) as TheoryContent
const counted = (content: TheoryContent, answers: unknown[]) =>
  summariseAnswers(
    content,
    answers.map((answer) => ({ answer, share: 0 })),
  ).choices.map(({ id, count }) => [id, count])

test('shares of thirds that sum to one are full marks', () => {
  const shares = [1 - Number.EPSILON, 1 / 3 + 2 / 3, 0, 0.5, null]
  const summary = summariseAnswers(
    numeric(),
    shares.map((share) => ({ answer: { text: '1' }, share })),
  )
  expect(summary).toMatchObject({ given: 5, answered: 5, graded: 4, full: 2, none: 1 })
  expect(summary.mean).toBeCloseTo(2.5 / 4)
})

test('what was not answered is counted as given, and has no part in the mean', () => {
  expect(summariseAnswers(numeric(), [{ answer: null, share: null }])).toMatchObject({
    ...{ given: 1, answered: 0, graded: 0, mean: null },
  })
})

test('each choice is counted once for every answer that has it', () => {
  expect(counted(multiple, [{ choices: ['a', 'b'] }, { choices: ['a', 'c'] }])).toEqual([
    ['a', 2],
    ['b', 1],
    ['c', 1],
  ])
  expect(
    counted(truth, [
      { value: true, reason: 'r' },
      { value: false, reason: null },
    ]),
  ).toEqual([
    ['true', 1],
    ['false', 1],
    ['r', 1],
    ['s', 0],
  ])
})

test('answers of another shape, as a hostile program might have stored them, count for no choice', () => {
  const odd = [
    'a',
    5,
    { choices: 'a' },
    { choices: [{ a: 1 }] },
    JSON.parse('{"__proto__":{"choices":["a"]}}'),
    [],
  ]
  expect(counted(multiple, odd).map(([, count]) => count)).toEqual([0, 0, 0])
})

test('frequent answers are counted regardless of case and width, the most frequent first', () => {
  const texts = ['0.5', 'Half', 'half', 'ｈａｌｆ ']
  const { frequent } = summariseAnswers(
    numeric(),
    texts.map((text) => ({ answer: { text }, share: text === '0.5' ? 1 : 0 })),
  )
  expect(frequent).toEqual([
    { text: 'half', count: 3, share: 0 },
    { text: '0.5', count: 1, share: 1 },
  ])
})

test('answers to different variants are not counted together, as their right answers differ', () => {
  const given = [{ answer: { text: '3' }, share: 1 }]
  expect(summariseAnswers(numeric({ generator: 'export …' }), given).frequent).toEqual([])
})
