import * as tf from '@tensorflow/tfjs'

export function attention(Q: tf.Tensor3D, K: tf.Tensor3D, V: tf.Tensor3D, mask?: tf.Tensor2D) {
  return tf.tidy(() => {
    const d = K.shape[2]
    let scores = tf.matMul(Q, K, false, true).div(Math.sqrt(d))
    if (mask) scores = scores.add(tf.sub(1, mask).mul(-1e9))
    const exps = tf.exp(scores)
    const weights = exps.div(exps.sum(-1, true))
    const out = tf.matMul(weights, V)
    return { out, weights }
  })
}
