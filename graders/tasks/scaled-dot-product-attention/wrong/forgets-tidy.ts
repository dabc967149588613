import * as tf from '@tensorflow/tfjs'

export function attention(Q: tf.Tensor3D, K: tf.Tensor3D, V: tf.Tensor3D, mask?: tf.Tensor2D) {
  let scores = tf.matMul(Q, K, false, true).div(Math.sqrt(Q.shape[2]))
  if (mask) scores = scores.add(tf.sub(1, mask).mul(-1e9))
  const weights = tf.softmax(scores)
  return { out: tf.matMul(weights, V), weights }
}
