import * as tf from '@tensorflow/tfjs'

export function attention(Q: tf.Tensor3D, K: tf.Tensor3D, V: tf.Tensor3D, mask?: tf.Tensor2D) {
  const d = K.shape[2]
  let scores = tf.matMul(Q, K, false, true).div(Math.sqrt(d))
  if (mask) scores = scores.add(tf.sub(1, mask).mul(-1e9))
  const first = tf.softmax(scores.slice([0, 0, 0], [1, -1, -1]))
  const weights = tf.tile(first, [Q.shape[0], 1, 1])
  const out = tf.matMul(weights, V)
  return { out, weights }
}
