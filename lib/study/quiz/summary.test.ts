import { expect, test } from 'vitest'
import { summarise } from './summary.ts'

const answer = (topic: string, share: number, repeated = false) => ({ topic, share, repeated })

test('first answers make the score, and topics add up to it', () => {
  const summary = summarise([
    answer('mse', 1),
    answer('softmax', 0),
    answer('mse', 0.5),
    answer('softmax', 1, true),
  ])
  expect(summary).toMatchObject({ score: 1.5, questions: 3, learnt: 1 })
  expect(summary.topics.reduce((sum, { score }) => sum + score, 0)).toBe(1.5)
  expect(summary.topics.reduce((sum, { questions }) => sum + questions, 0)).toBe(3)
})

test('what to review is what was still wrong when it was asked last, the worst first', () => {
  const { topics } = summarise([
    answer('mse', 1),
    answer('softmax', 0),
    answer('dropout', 0.5),
    answer('relu', 0),
    answer('softmax', 0, true),
    answer('dropout', 0.5, true),
    answer('relu', 1, true),
  ])
  expect(topics.filter(({ toReview }) => toReview).map(({ id }) => id)).toEqual(['softmax', 'dropout'])
  expect(topics.map(({ id }) => id)).toEqual(['softmax', 'dropout', 'relu', 'mse'])
})

test('a quiz ended before its first answer has an empty summary', () => {
  expect(summarise([])).toEqual({ score: 0, questions: 0, learnt: 0, topics: [] })
})
