import * as tf from '@tensorflow/tfjs'
export function ratio(a, b) {
  return tf.div(a, b)
