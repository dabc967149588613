import { expect, test } from 'vitest'
import { sumSections, sumTopics } from './totals.ts'

const questions = [
  { section: 0, topic: 'softmax', score: 1.5, points: 2 },
  { section: 1, topic: 'softmax', score: 0, points: 3 },
  { section: 0, topic: 'mse', score: 2, points: 2 },
]

test('sections and topics each add up to the whole', () => {
  const sections = sumSections(
    [{ title: { en: 'A', ko: '가' } }, { title: { en: 'B', ko: '나' } }],
    questions,
  )
  expect(sections.map(({ score, points }) => [score, points])).toEqual([
    [3.5, 4],
    [0, 3],
  ])
  expect(sumTopics(questions)).toMatchObject([
    { id: 'softmax', score: 1.5, points: 5 },
    { id: 'mse', score: 2, points: 2 },
  ])
})

test('a topic that was removed from the map keeps its id as its name', () => {
  expect(sumTopics([{ ...questions[0]!, topic: 'gone' }])[0]?.title).toEqual({ en: 'gone', ko: 'gone' })
})
