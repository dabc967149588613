import * as tf from '@tensorflow/tfjs'

export function positionalEncoding(n: number, d: number): tf.Tensor2D {
  return tf.tidy(() => {
    const column = Array.from({ length: d }, (_, j) => j)
    const divisor = tf.tensor1d(column.map((j) => 1e4 ** ((2 * Math.floor(j / 2)) / d)))
    const angle = tf
      .linspace(0, n - 1, n)
      .reshape([n, 1])
      .div<tf.Tensor2D>(divisor)
    const even = tf.tensor1d(column.map((j) => 1 - (j % 2)))
    return angle
      .sin()
      .mul(even)
      .add(angle.cos().mul(tf.sub(1, even)))
  })
}
