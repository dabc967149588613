import * as tf from '@tensorflow/tfjs'

export function positionalEncoding(n: number, d: number) {
  const pos = tf.range(0, n).expandDims(1)
  const i = tf.range(0, d / 2).expandDims(0)
  const angles = pos.div(tf.pow(10000, i.mul(2 / d)))
  return tf.concat([tf.sin(angles), tf.cos(angles)], 1)
}
