import * as tf from '@tensorflow/tfjs'

export function positionalEncoding(n: number, d: number): tf.Tensor2D {
  return tf.tidy(() => {
    const positions = tf.expandDims(tf.range(0, n), 1)
    const divisors = tf.tensor2d([Array.from({ length: d / 2 }, (_, i) => 10000 ** ((2 * i) / d))])
    const angles = tf.div(positions, divisors)
    return tf.reshape(tf.stack([tf.sin(angles), tf.cos(angles)], 2), [n, d])
  })
}
