import { expect, test } from 'vitest'
import { exampleContents } from './example-contents.ts'
import { trueFalse } from './true-false.ts'

const content = exampleContents['true-false']
const score = (value: boolean | null, reason: string | null) =>
  trueFalse.grade(content, { value, reason }).score

test('the truth value is worth one half and the reason the other', () => {
  expect(score(false, 'c')).toBe(1)
  expect(score(false, 'x')).toBe(0.5)
  expect(score(false, null)).toBe(0.5)
})

test('the right reason earns nothing with the wrong truth value or without one', () => {
  expect(score(true, 'c')).toBe(0)
  expect(score(null, 'c')).toBe(0)
})

test('exactly one reason must be right', () => {
  const reasons = content.reasons.map((reason) => ({ ...reason, correct: true }))
  expect(trueFalse.problems({ ...content, reasons })).toEqual([
    { path: 'reasons', reason: 'many-correct-choices' },
  ])
})
