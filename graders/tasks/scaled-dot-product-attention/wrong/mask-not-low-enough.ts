import * as tf from '@tensorflow/tfjs'

export function attention(Q: tf.Tensor3D, K: tf.Tensor3D, V: tf.Tensor3D, mask?: tf.Tensor2D) {
  return tf.tidy(() => {
    const scores = tf.matMul(Q, K, false, true).div(Math.sqrt(K.shape[2]))
    const allowed = mask ? tf.where(mask.cast('bool'), scores, tf.fill(scores.shape, -30)) : scores
    const weights = tf.softmax(allowed)
    return { out: tf.matMul(weights, V), weights }
  })
}
