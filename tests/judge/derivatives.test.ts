import { describe, expect, test } from 'vitest'
import { outcomeOf } from '#app/_ui/code/run/run-samples.ts'
import { tensorNumbers } from '#graders/code/compare/numbers.ts'
import { decodeSample, sampleCase } from '#graders/code/plan/sample-case.ts'
import { sampleCases } from '#graders/code/plan/samples.ts'
import { defaultLimits } from '#graders/contract/limits.ts'
import { createRng } from '#graders/random.ts'
import type { Derivative, StepResult } from '#graders/runtime/job.ts'
import type { Value } from '#graders/value.ts'
import { squash } from './tasks/squash.ts'
import { execute } from './warm.ts'

const source = `
import * as tf from '@tensorflow/tfjs'
export const softmax = (z) => tf.softmax(z.mul(2))
export const norm = (z) => {
  const [mean, variance] = [z.mean(1, true), tf.moments(z, 1, true).variance]
  return z.sub(mean).div(variance.add(1e-5).sqrt())
}
export const attention = (q, k, v) => ({ out: tf.matMul(tf.softmax(tf.matMul(q, k, false, true).mul(0.5)), v) })
export const logSigmoid = (z) => tf.sigmoid(z.mul(3)).log()
export const linear = (z) => z.mul(1)
export const cube = (z) => z.pow(3)
export const noisy = (z) => z.mul(tf.randomNormal(z.shape, 0, 1, 'float32', 1 + Math.floor(1e6 * Math.random())))`

const rng = createRng(3)
const normal = (shape: number[]): Value => {
  const size = shape.reduce((product, length) => product * length, 1)
  const data = new Uint8Array(Float32Array.from({ length: size }, () => rng.normal()).buffer)
  return { t: 'tensor', dtype: 'float32', shape, data }
}

async function derive(path: string, args: Value[], derive: Derivative): Promise<StepResult> {
  const job = { seed: 1, modules: { m: source }, steps: [{ id: 'step', module: 'm', path, args, derive }] }
  const { results, ended } = await execute(job, defaultLimits)
  if (!results[0]) throw new Error(JSON.stringify(ended))
  return results[0]
}

function gradientsOf(result: StepResult): number[] {
  if (!result.ok) throw new Error(result.error.message)
  const fields = new Map((result.value as Extract<Value, { t: 'object' }>).v)
  const gradients = fields.get('gradients') as Extract<Value, { t: 'array' }>
  return gradients.v.flatMap((item) => Array.from(tensorNumbers(item as Extract<Value, { t: 'tensor' }>)))
}

describe('central differences of float32 values agree with the gradients of tf', () => {
  const cases: [string, number[][], string][] = [
    ['softmax', [[4, 5]], ''],
    ['norm', [[4, 6]], ''],
    [
      'attention',
      [
        [3, 4],
        [5, 4],
        [5, 2],
      ],
      'out',
    ],
    ['logSigmoid', [[4, 4]], ''],
    ['cube', [[4, 4]], ''],
    ['noisy', [[3, 3]], ''],
  ]
  test.each(cases)('for %s', async (path, shapes, at) => {
    const args = shapes.map(normal)
    const wrt = shapes.map((_, i) => String(i))
    const exact = gradientsOf(await derive(path, args, { by: 'autograd', wrt, at }))
    const estimated = gradientsOf(await derive(path, args, { by: 'differences', wrt, at }))
    expect(exact.length).toBe(
      args.reduce((sum, arg) => sum + (arg as { data: Uint8Array }).data.length / 4, 0),
    )
    expect(Math.max(...exact.map(Math.abs))).toBeGreaterThan(0.1)
    for (const [i, slope] of exact.entries())
      expect(Math.abs(slope - estimated[i]!)).toBeLessThan(2e-5 + 1e-5 * Math.abs(slope))
  })
})

test('the same arguments ask for the same derivative, others for another', async () => {
  const [x, y] = [normal([2, 3]), normal([2, 3])]
  const ask = async (arg: Value) =>
    gradientsOf(await derive('linear', [arg], { by: 'autograd', wrt: ['0'], at: '' }))
  const [first, again, other] = await Promise.all([x, x, y].map(ask))
  expect(again).toEqual(first)
  expect(other).not.toEqual(first)
  // Noise, not ones: the gradient of a linear function is the cotangent itself.
  expect(new Set(first).size).toBe(6)
})

test('an argument that is no float32 tensor is a mistake of the author, not an obstacle', async () => {
  const result = await derive('cube', [{ t: 'number', v: 1 }], { by: 'autograd', wrt: ['0'], at: '' })
  expect(result).toMatchObject({ ok: false, error: { kind: 'threw', name: 'TypeError' } })
})

test('a sample that asks for a derivative carries the question and the right answer to the browser', async () => {
  const samples = await sampleCases(squash, execute)
  const sample = samples.find(({ check }) => check === 'example-slopes')!
  expect(sampleCase.parse(JSON.parse(JSON.stringify(sample)))).toEqual(sample)
  const { call, expected } = decodeSample(sample)
  const run = (module: string) =>
    execute(
      {
        seed: 1,
        modules: { m: module },
        steps: [{ id: '0', module: 'm', path: call.entry, args: call.args, derive: sample.derive! }],
      },
      defaultLimits,
    )
  const outcome = async (module: string) =>
    outcomeOf(sample, { call, expected }, await run(module), 0, squash.limits)
  expect(await outcome(squash.reference)).toMatchObject({ outcome: 'passed' })
  const cut = squash.reference.replace('tf.tanh(', 'tf.tensor(').replace('p.w))', 'p.w).arraySync())')
  expect(await outcome(cut)).toMatchObject({ reason: 'not-differentiable', outcome: 'failed' })
})
