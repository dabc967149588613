import { describe, expect, test } from 'vitest'
import type { CardMemory, Rating } from '#db/schema/study.ts'
import { newMemory, ratingFor, ratingsFor, reviewed } from './schedule.ts'

const start = new Date('2026-05-04T10:00:00Z')
const days = (from: Date, memory: CardMemory) =>
  (new Date(memory.due).getTime() - from.getTime()) / 86_400_000

/** Each review on the instant at which it is due. */
function follow(...ratings: Rating[]) {
  let memory = newMemory(start)
  const gaps: number[] = []
  for (const rating of ratings) {
    const now = new Date(memory.due)
    memory = reviewed(memory, rating, now)
    gaps.push(days(now, memory))
  }
  return { memory, gaps }
}

test('a right answer comes back after days, and each time later', () => {
  const { gaps } = follow('good', 'good', 'good', 'good')
  expect(gaps[0]).toBeGreaterThanOrEqual(1)
  expect(gaps).toEqual(gaps.toSorted((a, b) => a - b))
  expect(new Set(gaps).size).toBe(4)
})

test('a wrong answer comes back within the session, also after weeks of right ones', () => {
  expect(follow('again').gaps[0]! * 24 * 60).toBeCloseTo(10)
  const { gaps, memory } = follow('good', 'good', 'good', 'again')
  expect(gaps.at(-1)! * 24 * 60).toBeCloseTo(10)
  expect(memory).toMatchObject({ state: 'relearning', lapses: 1, reps: 4 })
})

test('the harder it was, the sooner it returns', () => {
  const after = (rating: Rating) => follow('good', 'good', rating).gaps[2]!
  const inOrder = (['again', 'hard', 'good', 'easy'] as const).map(after)
  expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b))
  expect(new Set(inOrder).size).toBe(4)
})

test('nothing waits longer than a semester', () => {
  const { gaps } = follow(...Array.from({ length: 20 }, () => 'easy' as const))
  // FSRS keeps hard, good and easy a day apart, also at the limit.
  expect(Math.max(...gaps)).toBeLessThanOrEqual(180 + 2)
})

test('the same answers give the same days', () => {
  expect(follow('good', 'hard', 'again', 'good')).toEqual(follow('good', 'hard', 'again', 'good'))
})

test('what was kept as JSON goes on where it was', () => {
  const { memory } = follow('good', 'again', 'good')
  const now = new Date(memory.due)
  expect(reviewed(JSON.parse(JSON.stringify(memory)), 'good', now)).toEqual(reviewed(memory, 'good', now))
})

describe('the rating', () => {
  test('comes from the grade', () => {
    expect([0, 0.01, 0.99, 1].map(ratingFor)).toEqual(['again', 'hard', 'hard', 'good'])
  })

  test('can be changed only to what the grade allows', () => {
    expect([0, 0.5, 1].map(ratingsFor)).toEqual([['again'], ['again', 'hard'], ['hard', 'good', 'easy']])
    for (const share of [0, 0.3, 1]) expect(ratingsFor(share)).toContain(ratingFor(share))
  })
})
