/** A small task for returned models: structure, a property and a metric of one and the same call. */
import type { CodeTask } from '#graders/contract/task.ts'
import { draft, text } from './draft.ts'

export const line: CodeTask = {
  ...draft,
  title: text('A line'),
  entry: ['build'],
  signature: 'build(slope: number): { model: tf.LayersModel }',
  reference: `
import * as tf from '@tensorflow/tfjs'
export function build(slope: number) {
  const model = tf.sequential()
  model.add(tf.layers.dense({ units: 2, inputShape: [4], useBias: false, kernelInitializer: 'ones' }))
  model.add(tf.layers.dense({ units: 1, useBias: false, weights: [tf.fill([2, 1], slope / 8)], activation: 'linear' }))
  return { model }
}`,
  cases: `
import * as tf from '@tensorflow/tfjs'
export const plan = {
  layers: (rng) => [{ entry: 'build', args: [rng.uniform(2, 5)] }],
  linear: 'layers',
  error: 'layers',
}
const predict = (call, x) => call.result.model.predict(x)
export const verify = {
  linear: ([call], rng) => {
    const x = tf.tensor2d([1, 2, 3, 4].map(() => rng.normal()), [1, 4])
    const gap = tf.sub(predict(call, tf.mul(x, 2)), tf.mul(predict(call, x), 2)).abs().max().dataSync()[0]
    return gap < 1e-4 || { en: 'Not linear.', ko: '선형이 아닙니다.' }
  },
}
export const measure = {
  error: ([call]) => tf.sub(predict(call, tf.ones([3, 4])), call.args[0]).abs().mean().dataSync()[0],
}`,
  checks: [
    {
      id: 'layers',
      kind: 'structure',
      title: text('Layers'),
      weight: 1,
      visibility: 'sample',
      expect: {
        at: 'model',
        inputShape: [4],
        outputShape: [1],
        maxParams: 10,
        sequence: ['Dense', 'Dense'],
        bottleneck: true,
        lastActivation: 'linear',
      },
    },
    { id: 'linear', kind: 'property', title: text('Linear'), weight: 1, visibility: 'hidden' },
    {
      id: 'error',
      kind: 'metric',
      title: text('Error'),
      weight: 2,
      visibility: 'hidden',
      metric: 'MAE',
      direction: 'lower',
      baseline: 2,
      threshold: 0.01,
    },
  ],
  wrong: [
    {
      name: 'untrained',
      source:
        "import * as tf from '@tensorflow/tfjs'\nexport const build = () => ({ model: tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [4] })] }) })",
    },
  ],
  otherCorrect: [],
}
