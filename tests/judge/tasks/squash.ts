/** A small task for derivatives and thrift: a nested parameter, a result with several tensors, a costly loop to avoid. */
import type { CodeTask } from '#graders/contract/task.ts'
import { draft, text } from './draft.ts'

const tolerance = { rtol: 1e-4, atol: 1e-5 }
const slopes = { rtol: 1e-3, atol: 1e-3 }

export const squash: CodeTask = {
  ...draft,
  title: text('Squash'),
  entry: ['squash', 'grow'],
  signature: `squash(x: tf.Tensor2D, p: { w: tf.Tensor2D }, mask: tf.Tensor2D): { y: tf.Tensor2D }
grow(x: tf.Tensor1D): tf.Tensor1D`,
  reference: `
import * as tf from '@tensorflow/tfjs'
export const squash = (x: tf.Tensor2D, p: { w: tf.Tensor2D }, mask: tf.Tensor2D) =>
  tf.tidy(() => ({ y: tf.tanh(tf.matMul(x, p.w)).mul(mask) }))
export const grow = (x: tf.Tensor1D) => tf.tidy(() => {
  let y: tf.Tensor1D = x
  for (let i = 0; i < 20; i++) y = y.mul(1.01)
  return y
})`,
  cases: `
import * as tf from '@tensorflow/tfjs'
const noise = (rng, shape) => {
  const size = shape.reduce((a, b) => a * b, 1)
  return tf.tensor(Float32Array.from({ length: size }, () => rng.normal()), shape)
}
const call = (rng, n, d, k) => ({
  entry: 'squash',
  args: [noise(rng, [n, d]), { w: noise(rng, [d, k]) }, noise(rng, [n, k]).greater(0).toFloat()],
})
export const plan = {
  example: () => [{ entry: 'squash', args: [tf.tensor2d([[1, 2]]), { w: tf.tensor2d([[0.5], [0.25]]) }, tf.ones([1, 1])] }],
  'example-slopes': 'example',
  values: (rng) => [call(rng, 2, 3, 4), call(rng, 4, 2, 5)],
  slopes: (rng) => [call(rng, 2, 3, 4), call(rng, 3, 4, 2)],
  differences: 'slopes',
  thrifty: 'values',
  quick: (rng) => [{ entry: 'grow', args: [noise(rng, [500])] }],
}`,
  checks: [
    { id: 'example', kind: 'outputs', title: text('Example'), weight: 1, visibility: 'sample', tolerance },
    {
      id: 'example-slopes',
      kind: 'gradient',
      title: text('Slopes of the example'),
      weight: 1,
      visibility: 'sample',
      wrt: ['0', '1.w'],
      at: 'y',
      against: 'reference',
      tolerance: slopes,
    },
    { id: 'values', kind: 'outputs', title: text('Values'), weight: 1, visibility: 'hidden', tolerance },
    {
      id: 'slopes',
      kind: 'gradient',
      title: text('Slopes'),
      weight: 1,
      visibility: 'hidden',
      wrt: ['0', '1.w'],
      at: 'y',
      against: 'reference',
      tolerance: slopes,
    },
    {
      id: 'differences',
      kind: 'gradient',
      title: text('Slopes by differences'),
      weight: 1,
      visibility: 'hidden',
      wrt: ['1.w'],
      at: 'y',
      against: 'finite-differences',
      tolerance: slopes,
    },
    {
      id: 'thrifty',
      kind: 'resources',
      title: text('Thrifty'),
      weight: 1,
      visibility: 'hidden',
      tolerance,
      maxLeakedTensors: 0,
    },
    {
      id: 'quick',
      kind: 'resources',
      title: text('Quick'),
      weight: 1,
      visibility: 'hidden',
      tolerance: { rtol: 1e-3, atol: 1e-4 },
      maxLeakedTensors: 0,
      timeRatio: 3,
      limits: { timeMs: 15_000 },
    },
  ],
  wrong: [
    {
      name: 'no-mask',
      source:
        "import * as tf from '@tensorflow/tfjs'\nexport const squash = (x, p) => ({ y: tf.tanh(tf.matMul(x, p.w)) })\nexport const grow = (x) => x",
    },
  ],
  otherCorrect: [],
}
