import { expect, test } from 'vitest'
import { type Check, checkKinds } from '../contract/check.ts'
import { failed, passed } from './checks/kind.ts'
import { metricScore } from './checks/metric.ts'
import { checkJudge, proveChecks } from './checks/registry.ts'
import { scoreOf } from './verdict.ts'

const title = { en: 'x', ko: 'x' }
const check = (id: string, weight: number, capIfFailed?: number): Check => ({
  id,
  kind: 'property',
  title,
  weight,
  visibility: 'hidden',
  ...(capIfFailed === undefined ? {} : { capIfFailed }),
})
const result = (id: string, score: number) => ({ id, score, passed: score === 1 })

test('the score is the weighted mean of the checks', () => {
  expect(scoreOf([check('a', 1), check('b', 3)], [result('a', 1), result('b', 0.5)])).toBe(0.625)
})

test('passing everything is exactly 1, whatever the weights', () => {
  const weights = [0.1, 0.2, 0.3, 0.7, 1 / 3]
  const checks = weights.map((weight, i) => check(`c${i}`, weight, 0.2))
  expect(
    scoreOf(
      checks,
      checks.map(({ id }) => result(id, 1)),
    ),
  ).toBe(1)
})

test('the lowest cap of the failed checks holds, caps of passed ones do not', () => {
  const checks = [check('a', 1, 0.5), check('b', 1, 0.3), check('c', 8, 0.1)]
  expect(scoreOf(checks, [result('a', 0), result('b', 0), result('c', 1)])).toBe(0.3)
  expect(scoreOf(checks, [result('a', 0), result('b', 1), result('c', 1)])).toBe(0.5)
})

test('a metric is graded linearly between its marks, in both directions, and NaN earns nothing', () => {
  const metric = { ...check('m', 1), kind: 'metric' as const, metric: 'x' }
  const higher = { ...metric, direction: 'higher' as const, baseline: 0.5, threshold: 0.9 }
  const lower = { ...metric, direction: 'lower' as const, baseline: 1, threshold: 0.6 }
  const infinity = Number.POSITIVE_INFINITY
  expect([0.4, 0.5, 0.7, 0.9, 1].map((value) => metricScore(higher, value))).toEqual([
    0,
    0,
    expect.closeTo(0.5),
    1,
    1,
  ])
  expect([1.2, 1, 0.8, 0.6, 0].map((value) => metricScore(lower, value))).toEqual([
    0,
    0,
    expect.closeTo(0.5),
    1,
    1,
  ])
  expect([Number.NaN, -infinity].map((value) => metricScore(higher, value))).toEqual([0, 0])
  expect([Number.NaN, infinity].map((value) => metricScore(lower, value))).toEqual([0, 0])
})

test('every check kind accepts its accepted samples and gives each wrong one its reason', () => {
  expect(() => proveChecks()).not.toThrow()
})

test.each(checkKinds)('a kind of check that takes everything for right would not start: %s', (kind) => {
  const own = checkJudge(kind)
  expect(own.wrong.length).toBeGreaterThanOrEqual(5)
  const kinder = { ...own, ask: undefined, judge: () => passed } as unknown as typeof own
  expect(() => proveChecks([kinder])).toThrow(`check kind ${kind} finds`)
  const stricter = { ...own, ask: undefined, judge: () => failed('wrong-value') } as unknown as typeof own
  expect(() => proveChecks([stricter])).toThrow(`check kind ${kind} refuses`)
})
