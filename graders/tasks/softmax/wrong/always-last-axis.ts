import * as tf from '@tensorflow/tfjs'

export function softmax(z: tf.Tensor, axis = -1) {
  return tf.softmax(z)
}
