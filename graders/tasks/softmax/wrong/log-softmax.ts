import * as tf from '@tensorflow/tfjs'

export function softmax(z: tf.Tensor, axis = -1) {
  return tf.sub(z, tf.logSumExp(z, axis, true))
}
