import { expect, test } from 'vitest'
import type { ExamItem } from '#db/schema/exams.ts'
import { drawQuestions, type PoolQuestion } from './draw.ts'

const question = (
  questionId: string,
  unit: number,
  difficulty = 2,
  kind = 'numeric',
  topic = questionId,
): PoolQuestion => ({
  ...{ questionId, versionId: `v-${questionId}`, kind, topics: [topic], units: [unit], difficulty },
})
const draw = (count: number, more: Partial<Extract<ExamItem, { type: 'draw' }>> = {}): ExamItem => ({
  ...{ type: 'draw', count, units: [], topics: [], kinds: [], difficulties: [], points: 2 },
  ...more,
})
const section = (items: ExamItem[], shuffle = false) => ({ title: { en: 'A', ko: '가' }, shuffle, items })
const pool = Array.from({ length: 30 }, (_, i) => question(`q${i}`, 1 + (i % 3)))
const none = new Set<string>()

function ids(drawn: ReturnType<typeof drawQuestions>): string[] {
  if (!drawn.ok) throw new Error(`not enough: ${drawn.section}.${drawn.item}`)
  return drawn.questions.map(({ question }) => question.questionId)
}

test('the same seed draws the same questions in the same order, another seed others', () => {
  const blueprint = { sections: [section([draw(10)], true)] }
  const first = ids(drawQuestions(blueprint, pool, 7, none))
  expect(ids(drawQuestions(blueprint, pool, 7, none))).toEqual(first)
  expect(ids(drawQuestions(blueprint, pool, 8, none))).not.toEqual(first)
})

test('no question is asked twice, over all sections and with fixed ones', () => {
  const fixed: ExamItem = { type: 'fixed', questionId: 'q3', points: 5 }
  for (let seed = 1; seed <= 50; seed++) {
    const drawn = ids(
      drawQuestions({ sections: [section([draw(14)], true), section([fixed, draw(15)])] }, pool, seed, none),
    )
    expect(new Set(drawn).size).toBe(30)
    expect(drawn[14]).toBe('q3')
  }
})

test('every draw keeps to its units, kinds, topics and difficulties', () => {
  const mixed = [
    question('a', 1, 1),
    question('b', 2, 3, 'code'),
    question('c', 2, 3),
    question('d', 2, 5),
    question('e', 3, 3),
  ]
  const only = draw(1, { units: [2], difficulties: [3, 4], kinds: ['numeric'] })
  expect(ids(drawQuestions({ sections: [section([only])] }, mixed, 1, none))).toEqual(['c'])
  expect(ids(drawQuestions({ sections: [section([draw(1, { topics: ['e'] })])] }, mixed, 1, none))).toEqual([
    'e',
  ])
})

test('a place with many candidates leaves the scarce ones to the place that needs them', () => {
  const scarce = [question('a', 1), question('b', 1), question('c', 2)]
  const items = [draw(1), draw(1, { units: [2] }), draw(1)]
  for (let seed = 1; seed <= 30; seed++) {
    const drawn = ids(drawQuestions({ sections: [section(items)] }, scarce, seed, none))
    expect(drawn[1]).toBe('c')
    expect(new Set(drawn).size).toBe(3)
  }
})

test('an assignment is found whenever there is one', () => {
  const chain = [question('a', 1), question('b', 2), question('c', 3), question('d', 4)]
  const items = [
    draw(1, { units: [1, 2] }),
    draw(1, { units: [2, 3] }),
    draw(1, { units: [3, 4] }),
    draw(1, { units: [4, 1] }),
  ]
  for (let seed = 1; seed <= 50; seed++)
    expect(new Set(ids(drawQuestions({ sections: [section(items)] }, chain, seed, none))).size).toBe(4)
})

test('questions to avoid are drawn only when there are no others', () => {
  const avoid = new Set(pool.slice(0, 15).map(({ questionId }) => questionId))
  for (let seed = 1; seed <= 20; seed++) {
    expect(
      ids(drawQuestions({ sections: [section([draw(15)])] }, pool, seed, avoid)).filter((id) =>
        avoid.has(id),
      ),
    ).toEqual([])
    expect(
      ids(drawQuestions({ sections: [section([draw(20)])] }, pool, seed, avoid)).filter((id) =>
        avoid.has(id),
      ),
    ).toHaveLength(5)
  }
})

test('topics repeat only when they must', () => {
  const twins = ['x', 'y', 'z'].flatMap((topic) => [
    question(`${topic}1`, 1, 2, 'numeric', topic),
    question(`${topic}2`, 1, 2, 'numeric', topic),
  ])
  for (let seed = 1; seed <= 30; seed++) {
    const drawn = ids(drawQuestions({ sections: [section([draw(3)])] }, twins, seed, none))
    expect(new Set(drawn.map((id) => id[0])).size).toBe(3)
  }
})

test('too small a bank is told with the place that could not be filled', () => {
  expect(drawQuestions({ sections: [section([draw(2), draw(1, { units: [9] })])] }, pool, 1, none)).toEqual({
    ...{ ok: false, reason: 'not-enough-questions', section: 0, item: 1 },
  })
  expect(drawQuestions({ sections: [section([draw(31)])] }, pool, 1, none)).toMatchObject({ ok: false })
})

test('a section that is not shuffled keeps the order of its items', () => {
  const items: ExamItem[] = ['q5', 'q1', 'q9'].map((questionId) => ({ type: 'fixed', questionId, points: 1 }))
  expect(ids(drawQuestions({ sections: [section(items)] }, pool, 3, none))).toEqual(['q5', 'q1', 'q9'])
})
