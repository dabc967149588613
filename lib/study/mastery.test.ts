import { describe, expect, test } from 'vitest'
import { type GradedAnswer, masteryOf } from './mastery.ts'

const now = new Date('2026-05-04T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
let made = 0
const answer = (share: number, more: Partial<GradedAnswer> = {}): GradedAnswer => ({
  questionId: `question-${++made}`,
  topics: ['softmax'],
  difficulty: 3,
  share,
  at: daysAgo(1),
  ...more,
})
const of = (...answers: GradedAnswer[]) => masteryOf(answers, 'softmax', now)

describe('the level', () => {
  test('is unknown without answers, and after one', () => {
    expect(of()).toEqual({ level: 'unknown', share: null, answers: 0, lastAt: null })
    expect(of(answer(1))).toMatchObject({ level: 'unknown', share: null, answers: 1, lastAt: daysAgo(1) })
  })

  test('goes from weak over growing to strong with the share of right answers', () => {
    expect(of(answer(0), answer(0), answer(1)).level).toBe('weak')
    expect(of(answer(1), answer(0), answer(1)).level).toBe('growing')
    expect(of(answer(1), answer(1), answer(1)).level).toBe('strong')
  })

  test('is unknown again when all answers are old', () => {
    const old = { at: daysAgo(120) }
    expect(of(answer(1, old), answer(1, old), answer(1, old)).level).toBe('unknown')
  })

  test('does not come from one question answered again and again', () => {
    const same = { questionId: 'same' }
    expect(of(answer(1, same), answer(1, same)).level).toBe('unknown')
  })
})

describe('the share', () => {
  const share = (...answers: GradedAnswer[]) => of(...answers).share!

  test('stays between 0 and 1 and never falls when an answer was better', () => {
    for (let step = 0; step < 10; step++) {
      const [low, high] = [step / 10, (step + 1) / 10]
      expect(share(answer(high), answer(0.5))).toBeGreaterThan(share(answer(low), answer(0.5)))
    }
    expect(share(...Array.from({ length: 50 }, () => answer(1)))).toBeLessThan(1)
    expect(share(...Array.from({ length: 50 }, () => answer(0)))).toBeGreaterThan(0)
  })

  test('follows the newer answers', () => {
    const improved = [answer(0, { at: daysAgo(50) }), answer(0, { at: daysAgo(50) }), answer(1), answer(1)]
    const declined = [answer(1, { at: daysAgo(50) }), answer(1, { at: daysAgo(50) }), answer(0), answer(0)]
    expect(share(...improved)).toBeGreaterThan(0.5)
    expect(share(...declined)).toBeLessThan(0.5)
  })

  test('counts the last answer to a question more than the ones before', () => {
    const first = { questionId: 'same', at: daysAgo(2) }
    const last = { questionId: 'same', at: daysAgo(1) }
    const others = [answer(0.5), answer(0.5)]
    expect(share(answer(0, first), answer(1, last), ...others)).toBeGreaterThan(
      share(answer(1, first), answer(0, last), ...others),
    )
  })

  test('rises more with a hard question, and falls more with an easy one', () => {
    const base = [answer(0.5), answer(0.5)]
    expect(share(...base, answer(1, { difficulty: 5 }))).toBeGreaterThan(
      share(...base, answer(1, { difficulty: 1 })),
    )
    expect(share(...base, answer(0, { difficulty: 5 }))).toBeGreaterThan(
      share(...base, answer(0, { difficulty: 1 })),
    )
  })

  test('does not depend on the order in which the answers come', () => {
    const answers = [answer(1, { at: daysAgo(9) }), answer(0.25), answer(0, { at: daysAgo(30) })]
    expect(share(...answers)).toBeCloseTo(share(...answers.toReversed()), 12)
  })
})

test('a topic that a question only touches counts half of what it is about', () => {
  const touching = { topics: ['mse', 'softmax'] }
  expect(of(answer(1, touching), answer(1, touching), answer(1, touching)).level).toBe('unknown')
  expect(of(...Array.from({ length: 4 }, () => answer(1, touching))).level).toBe('strong')
  expect(masteryOf([answer(1, { topics: ['mse'] })], 'softmax', now).answers).toBe(0)
})

test('an answer from a clock that is ahead counts as one from now', () => {
  expect(of(answer(1, { at: daysAgo(-5) }), answer(1)).share).toBe(
    of(answer(1, { at: now }), answer(1)).share,
  )
})
