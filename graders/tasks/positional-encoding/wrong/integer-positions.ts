import * as tf from '@tensorflow/tfjs'

export function positionalEncoding(n: number, d: number) {
  const pos = tf.range(0, n, 1, 'int32').expandDims(1)
  const divisor = tf.tensor2d(
    [Array.from({ length: d / 2 }, (_, i) => 10000 ** ((2 * i) / d))],
    [1, d / 2],
    'int32',
  )
  const angles = pos.div(divisor).toFloat()
  return tf.stack([tf.sin(angles), tf.cos(angles)], 2).reshape([n, d])
}
