import * as tf from '@tensorflow/tfjs'

function generatorLoss(logits: tf.Tensor) {
  const labels = tf.zerosLike(logits)
  return tf.losses.sigmoidCrossEntropy(labels, logits)
}

const logits = tf.tensor2d([[-2], [-3]])
console.log(generatorLoss(logits).dataSync()[0]!.toFixed(3))
// ---
const lossFor = (label: number) =>
  tf.losses.sigmoidCrossEntropy(tf.fill(logits.shape, label), logits).dataSync()[0]!.toFixed(3)
export const answer = lossFor(1)
export const half = lossFor(0.5)
export const zeros = lossFor(0)
