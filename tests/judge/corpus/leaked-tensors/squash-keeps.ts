import * as tf from '@tensorflow/tfjs'

export const squash = (x, p, mask) =>
  tf.tidy(() => {
    const sums = tf.keep(tf.matMul(x, p.w))
    return { y: tf.tanh(sums).mul(mask) }
  })
export const grow = (x) => tf.tidy(() => x.mul(1.01 ** 20))
