import * as tf from '@tensorflow/tfjs'

export function positionalEncoding(n: number, d: number) {
  return tf.randomUniform([n, d], -1, 1)
}
