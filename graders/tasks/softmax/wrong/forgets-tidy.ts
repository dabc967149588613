import * as tf from '@tensorflow/tfjs'

export function softmax(z: tf.Tensor, axis = -1): tf.Tensor {
  const shifted = tf.sub(z, tf.max(z, axis, true))
  const exps = tf.exp(shifted)
  return tf.div(exps, tf.sum(exps, axis, true))
}
