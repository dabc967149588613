import * as tf from '@tensorflow/tfjs'

export function softmax(z: tf.Tensor, axis = -1) {
  return tf.tidy(() => {
    const exps = tf.exp(z)
    return tf.div(exps, tf.sum(exps, axis, true))
  })
}
