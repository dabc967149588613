import { expect, test } from 'vitest'
import { exampleContents } from './example-contents.ts'
import { multipleChoice } from './multiple-choice.ts'

const content = exampleContents['multiple-choice']
const score = (...choices: string[]) => multipleChoice.grade(content, { choices }).score

test('each right choice earns its share and each wrong one takes a share away', () => {
  expect(score('q')).toBe(0.5)
  expect(score('q', 'c')).toBe(1)
  expect(score('q', 'c', 'x')).toBeCloseTo(1 - 1 / 3)
  expect(score('q', 'x')).toBeCloseTo(1 / 2 - 1 / 3)
})

test('picking everything, or only wrong choices, earns nothing', () => {
  expect(score('q', 'c', 'x', 'd', 'm')).toBe(0)
  expect(score('x', 'd')).toBe(0)
  expect(score()).toBe(0)
})

test('naming a choice twice or a choice that is not there changes nothing', () => {
  expect(score('q', 'q', 'zz')).toBe(0.5)
})

test('a choice left alone is a right part when it is wrong', () => {
  const { parts } = multipleChoice.grade(content, { choices: ['q'] })
  expect(parts.map(({ id, right }) => [id, right])).toEqual([
    ['q', true],
    ['c', false],
    ['x', true],
    ['d', true],
    ['m', true],
  ])
})

test('a question without a right or without a wrong choice is refused', () => {
  const all = (correct: boolean) =>
    multipleChoice.problems({
      ...content,
      choices: content.choices.map((choice) => ({ ...choice, correct })),
    })
  expect(all(true)).toEqual([{ path: 'choices', reason: 'all-correct-choices' }])
  expect(all(false)).toEqual([{ path: 'choices', reason: 'no-correct-choice' }])
})
