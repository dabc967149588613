/** A small task for outputs: every kind of value in one result, infinities and NaN where they belong. */
import type { CodeTask } from '#graders/contract/task.ts'
import { draft, text } from './draft.ts'

const tolerance = { rtol: 1e-4, atol: 1e-5 }

export const ratio: CodeTask = {
  ...draft,
  title: text('Ratio'),
  entry: ['ratio'],
  signature:
    'ratio(a: tf.Tensor, b: tf.Tensor, name: string): { ratio: tf.Tensor; bigger: tf.Tensor; rows: number[]; name: string }',
  reference: `
import * as tf from '@tensorflow/tfjs'
export const ratio = (a: tf.Tensor2D, b: tf.Tensor2D, name: string) => ({
  ratio: tf.div(a, b),
  bigger: tf.greater(a, b),
  rows: (a.arraySync() as number[][]).map((row) => row.reduce((sum, x) => sum + x, 0)),
  name: name.toUpperCase(),
})`,
  cases: `
import * as tf from '@tensorflow/tfjs'
const matrix = (rng, rows, columns) =>
  tf.tensor2d(Array.from({ length: rows * columns }, () => rng.uniform(1, 2)), [rows, columns])
const secret = (rng) => 'canary' + rng.int(1e8, 9e8)
export const plan = {
  example: () => [{ entry: 'ratio', args: [tf.tensor2d([[1, 2]]), tf.tensor2d([[2, 4]]), 'example'] }],
  random: (rng) => [
    { entry: 'ratio', args: [matrix(rng, 2, 3), matrix(rng, 2, 3), secret(rng)] },
    { entry: 'ratio', args: [matrix(rng, 5, 4), matrix(rng, 5, 4), secret(rng)] },
  ],
  zeros: (rng) => [
    { entry: 'ratio', args: [tf.tensor2d([[0, rng.uniform(1, 2), -1]]), tf.zeros([1, 3]), secret(rng)] },
  ],
}`,
  checks: [
    { id: 'example', kind: 'outputs', title: text('Example'), weight: 1, visibility: 'sample', tolerance },
    {
      id: 'random',
      kind: 'outputs',
      title: text('Random'),
      weight: 2,
      visibility: 'hidden',
      capIfFailed: 0.3,
      tolerance,
    },
    { id: 'zeros', kind: 'outputs', title: text('Zeros'), weight: 1, visibility: 'hidden', tolerance },
  ],
  wrong: [
    {
      name: 'flipped',
      source: "import * as tf from '@tensorflow/tfjs'\nexport const ratio = (a, b) => tf.div(b, a)",
    },
  ],
  otherCorrect: [],
}
