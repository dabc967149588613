import * as tf from '@tensorflow/tfjs'

export function softmax(z: tf.Tensor, axis = -1) {
  const exps = tf.exp(tf.clipByValue(z, -50, 50))
  return tf.div(exps, tf.sum(exps, axis, true))
}
