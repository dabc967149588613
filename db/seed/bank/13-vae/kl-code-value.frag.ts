import * as tf from '@tensorflow/tfjs'

function klTerm(mean: tf.Tensor, logVar: tf.Tensor) {
  const inner = tf.scalar(1).add(logVar).sub(mean.square()).sub(logVar.exp())
  return inner.sum().mul(-0.5)
}

const value = klTerm(tf.tensor1d([2, 0, -1]), tf.tensor1d([0, 0, 0]))
console.log(value.dataSync()[0])
// ---
const means = [2, 0, -1]
const total = value.dataSync()[0]!
export const answer = total
export const terms = means.map((mu) => (mu * mu) / 2).join(', ')
export const noHalf = 2 * total
export const mean = Math.round((1000 * total) / means.length) / 1000
