import { expect, test } from 'vitest'
import { automaticShare, effectivePoints } from './effective-points.ts'

test('the best submission counts, by its latest grading', () => {
  const gradings = [
    { submissionId: 'a', score: 0.9 },
    { submissionId: 'b', score: 0.5 },
    { submissionId: 'a', score: 0.4 },
  ]
  expect(automaticShare(gradings)).toBe(0.5)
})

test('a question without a grading is worth nothing', () => {
  expect(effectivePoints(4, [], null)).toBe(0)
})

test('an adjustment replaces the automatic points, also downwards and also by zero', () => {
  const full = [{ submissionId: null, score: 1 }]
  expect(effectivePoints(4, full, 2.5)).toBe(2.5)
  expect(effectivePoints(4, full, 0)).toBe(0)
})

test('withdrawing the adjustment brings the automatic points back', () => {
  expect(effectivePoints(4, [{ submissionId: null, score: 0.5 }], null)).toBe(2)
})
