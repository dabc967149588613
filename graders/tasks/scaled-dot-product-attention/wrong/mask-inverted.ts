import * as tf from '@tensorflow/tfjs'

export function attention(Q: tf.Tensor3D, K: tf.Tensor3D, V: tf.Tensor3D, mask?: tf.Tensor2D) {
  const d = K.shape[2]
  let scores = tf.matMul(Q, K, false, true).div(Math.sqrt(d))
  if (mask) scores = scores.add(mask.mul(-1e9))
  const weights = tf.softmax(scores)
  const out = tf.matMul(weights, V)
  return { out, weights }
}
