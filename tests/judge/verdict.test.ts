import { expect, test } from 'vitest'
import { judge } from '#graders/code/judge.ts'
import type { GradedVerdict } from '#graders/contract/verdict.ts'
import { line } from './tasks/line.ts'
import { ratio } from './tasks/ratio.ts'
import { execute } from './warm.ts'

async function grade(task: typeof ratio, source: string, seed: number): Promise<GradedVerdict> {
  const verdict = await judge(task, source, seed, execute)
  if (verdict.outcome !== 'graded') throw new Error(verdict.why)
  return verdict
}

const bytes = ({ timings: _, ...verdict }: GradedVerdict) => JSON.stringify(verdict)

test('the same seed gives the same verdict to the byte', async () => {
  const source = ratio.reference.replace('tf.div(a, b)', 'tf.div(a, b).add(tf.randomNormal(a.shape))')
  expect(bytes(await grade(ratio, source, 3))).toBe(bytes(await grade(ratio, source, 3)))
})

test('another seed gives other hidden inputs', async () => {
  const source = `${ratio.reference}\nconsole.log('x')`.replace(
    'name.toUpperCase()',
    '{ throw new Error(name) }',
  )
  const first = await grade(ratio, source, 3)
  expect(first.checks.map(({ reason }) => reason)).toEqual([
    'compile-error',
    'compile-error',
    'compile-error',
  ])
  const guessed = ratio.reference.replace(
    'tf.div(a, b)',
    'Math.round(a.dataSync()[0] * 1e6) % 2 ? tf.div(a, b) : tf.div(b, a)',
  )
  const scores = await Promise.all(
    [1, 2, 3, 4, 5, 6].map(async (seed) => (await grade(ratio, guessed, seed)).checks[1]!.reason),
  )
  expect(scores).toContain('wrong-value')
})

test('one endless check costs itself its time and no other check anything', async () => {
  const source = `${ratio.reference.replace('export const ratio', 'const right')}
export const ratio = (a, b, name) => { while (a.shape[0] === 5) {} return right(a, b, name) }`
  const { checks, limit, score } = await grade(ratio, source, 3)
  expect(checks.map(({ reason }) => reason)).toEqual(['passed', 'time-limit', 'passed'])
  expect(checks[1]!.details).toEqual({ limit: { kind: 'time', allowed: ratio.limits.timeMs } })
  expect(limit).toBe('time')
  expect(score).toBe(0.3)
})

test('checks after a crash go on in a fresh process', async () => {
  const source = `import * as tf from '@tensorflow/tfjs'
const kept = []
${ratio.reference.replace('export const ratio', 'const right').replace(/import.*/, '')}
export const ratio = (a, b, name) => {
  while (a.shape[0] === 2) kept.push(new Uint8Array(2 ** 24).fill(1))
  return right(a, b, name)
}`
  const { checks, limit } = await grade(ratio, source, 3)
  expect(checks.map(({ reason }) => reason)).toEqual(['passed', 'memory-limit', 'passed'])
  expect(limit).toBe('memory')
})

test('a missing export fails the checks that call it and says which', async () => {
  const { checks } = await grade(ratio, 'export const other = 1', 3)
  expect(checks.every(({ reason }) => reason === 'not-exported')).toBe(true)
  expect(checks[0]!.details.error?.message).toContain('ratio')
})

test('a compile error is told once for all, on the line of the source', async () => {
  const { checks } = await grade(ratio, 'const a = 1\nexport const ratio = (a b) => 1', 3)
  for (const { reason, details } of checks) {
    expect(reason).toBe('compile-error')
    expect(details.error?.stack[0]).toMatchObject({ line: 2 })
    expect(details.call).toBeUndefined()
  }
})

test('a core check that fails caps the score', async () => {
  const source = ratio.reference.replace('tf.div(a, b)', '(a.shape[0] > 1 ? tf.div(b, a) : tf.div(a, b))')
  const { checks, score } = await grade(ratio, source, 3)
  expect(checks.map(({ passed }) => passed)).toEqual([true, false, true])
  expect(score).toBe(0.3)
})

test('a metric between its marks earns its share and shows the measured value', async () => {
  const source = line.reference.replace('slope / 8', '(slope + 1) / 8')
  const { checks, score } = await grade(line, source, 3)
  const error = checks.find(({ id }) => id === 'error')!
  expect(error.details.metric).toMatchObject({
    name: 'MAE',
    value: expect.closeTo(1, 4),
    baseline: 2,
    threshold: 0.01,
  })
  expect(error).toMatchObject({ reason: 'metric-short', passed: false, score: expect.closeTo(1 / 1.99, 4) })
  expect(score).toBeCloseTo((2 + 2 / 1.99) / 4, 4)
})

test('calls that several checks share run once', async () => {
  const counted = `let calls = 0\n${line.reference.replace('const model = ', 'if (++calls > 1) throw new Error("again")\n  const model = ')}`
  expect((await grade(line, counted, 3)).score).toBe(1)
})

test('a property that is violated is told in both languages', async () => {
  const source = line.reference.replace("activation: 'linear'", "activation: 'sigmoid'")
  const { checks } = await grade(line, source, 3)
  const linear = checks.find(({ id }) => id === 'linear')!
  expect(linear).toMatchObject({
    reason: 'property-violated',
    details: { property: { en: 'Not linear.', ko: '선형이 아닙니다.' } },
  })
})
