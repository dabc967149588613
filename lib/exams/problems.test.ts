import { expect, test } from 'vitest'
import type { ExamDefinition, ExamItem } from '#db/schema/exams.ts'
import { examProblems } from './problems.ts'

const pool = ['a', 'b', 'c'].map((id, i) => ({
  questionId: id,
  versionId: id,
  kind: i < 2 ? 'numeric' : 'code',
  topics: ['softmax'],
  units: [2],
  difficulty: i + 1,
}))
const draw = (part: object): ExamItem => ({
  ...{ type: 'draw', count: 1, units: [], topics: [], kinds: [], difficulties: [], points: 1 },
  ...part,
})
const definition = (...items: ExamItem[]): ExamDefinition => ({
  sections: [{ title: { en: 'A', ko: '가' }, shuffle: false, items }],
  avoid: [],
})

test('a draw that fits the bank has no problem', () => {
  expect(
    examProblems(definition(draw({ count: 2, kinds: ['numeric'] }), draw({ kinds: ['code'] })), pool),
  ).toEqual([])
})

test('a draw that asks for more than match says how many there are', () => {
  expect(examProblems(definition(draw({ count: 4 })), pool)).toEqual([
    { path: 'definition.sections.0.items.0', reason: 'too-few-questions', have: 3, need: 4 },
  ])
})

test('draws that each fit, but not together, are found', () => {
  const items = [draw({ count: 2, kinds: ['numeric'] }), draw({ count: 1, difficulties: [1] })]
  expect(examProblems(definition(...items), pool)).toEqual([
    { path: expect.stringMatching(/^definition\.sections\.0\.items\.[01]$/), reason: 'draws-overlap' },
  ])
})

test('a fixed question must be published and may be asked once', () => {
  const fixed = (questionId: string): ExamItem => ({ type: 'fixed', questionId, points: 1 })
  expect(
    examProblems(definition(fixed('a'), fixed('a'), fixed('gone')), pool).map(({ reason }) => reason),
  ).toEqual(['question-twice', 'question-not-published'])
})
