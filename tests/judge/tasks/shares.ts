/** A small task that takes softmax away: shares of each row. */
import type { CodeTask } from '#graders/contract/task.ts'
import { draft, text } from './draft.ts'

const tolerance = { rtol: 1e-4, atol: 1e-5 }

export const shares: CodeTask = {
  ...draft,
  title: text('Shares'),
  entry: ['shares'],
  signature: 'shares(x: tf.Tensor2D): tf.Tensor2D',
  forbiddenOps: ['softmax'],
  reference: `
import * as tf from '@tensorflow/tfjs'
export function shares(x: tf.Tensor2D) {
  const exps = tf.exp(tf.sub(x, tf.max(x, -1, true)))
  return tf.div(exps, tf.sum(exps, -1, true))
}`,
  cases: `
import * as tf from '@tensorflow/tfjs'
const matrix = (rng, rows, columns) =>
  tf.tensor2d(Array.from({ length: rows * columns }, () => rng.uniform(-3, 3)), [rows, columns])
export const plan = {
  example: () => [{ entry: 'shares', args: [tf.tensor2d([[1, 2, 3]])] }],
  random: (rng) => [{ entry: 'shares', args: [matrix(rng, 2, 3)] }, { entry: 'shares', args: [matrix(rng, 4, 2)] }],
  large: (rng) => [{ entry: 'shares', args: [tf.tensor2d([[1000, 999, rng.uniform(998, 1000)]])] }],
}
// What is forbidden to students is open to who judges them.
export const known = tf.softmax(tf.tensor2d([[1, 2, 3]]))`,
  checks: [
    { id: 'example', kind: 'outputs', title: text('Example'), weight: 1, visibility: 'sample', tolerance },
    { id: 'random', kind: 'outputs', title: text('Random'), weight: 2, visibility: 'hidden', tolerance },
    { id: 'large', kind: 'outputs', title: text('Large'), weight: 1, visibility: 'hidden', tolerance },
  ],
  wrong: [
    {
      name: 'the-library-s',
      source: "import * as tf from '@tensorflow/tfjs'\nexport const shares = (x) => tf.softmax(x)",
    },
  ],
  otherCorrect: [],
}
