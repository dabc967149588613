import { expect, test } from 'vitest'
import { byDifference, compareScores, differs } from './changes.ts'

const asked = (id: string, attemptId: string, adjusted: number | null = null) => ({
  ...{ id, attemptId, adjusted, position: 1, slug: 'asked', points: 10 },
})
const graded = (attemptQuestionId: string, submissionId: string | null, score: number) => ({
  ...{ attemptQuestionId, submissionId, score },
})
const regraded = (attemptQuestionId: string, submissionId: string | null, score: number | null) => ({
  ...{ itemId: `${submissionId}`, attemptQuestionId, submissionId, number: 1, score },
  ...{ unfit: null, failedWhy: null },
})

test('the best submission wins before and after, so another one may count after a regrade', () => {
  const { questions, attempts } = compareScores(
    [asked('q', 'a'), asked('other', 'a')],
    [graded('q', 's1', 0.9), graded('q', 's2', 0.5), graded('other', null, 1)],
    [regraded('q', 's1', 0.2), regraded('q', 's2', 0.6)],
  )
  expect(questions).toMatchObject([{ before: 9, after: 6, items: [{ before: 0.9 }, { before: 0.5 }] }])
  expect(attempts).toMatchObject([{ points: 20, before: 19, after: 16, hidden: 0 }])
})

test('an adjusted question keeps its points, and the change underneath is told', () => {
  const { questions, attempts } = compareScores(
    [asked('q', 'a', 7)],
    [graded('q', 's', 0.1)],
    [regraded('q', 's', 1)],
  )
  expect(questions).toMatchObject([{ before: 1, after: 10, adjusted: 7 }])
  expect(attempts).toMatchObject([{ before: 7, after: 7, hidden: 1 }])
})

test('what has no result keeps its score, and what was never graded starts from nothing', () => {
  const { questions } = compareScores(
    [asked('q', 'a'), asked('r', 'a')],
    [graded('q', 's', 0.4)],
    [regraded('q', 's', null), regraded('r', 't', 0.5)],
  )
  expect(questions[0]).toMatchObject({ before: 4, after: 4 })
  expect(questions[1]).toMatchObject({ before: 0, after: 5, items: [{ before: null, score: 0.5 }] })
})

test('the largest differences come first, and rounding errors are none', () => {
  const rows = [
    { before: 1, after: 2 },
    { before: 5, after: 1 },
    { before: 0, after: 4 },
    { before: 0.1 + 0.2, after: 0.3 },
  ]
  expect(rows.toSorted(byDifference).map(({ after }) => after)).toEqual([1, 4, 2, 0.3])
  expect(rows.filter(differs)).toHaveLength(3)
})
