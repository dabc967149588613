import * as tf from '@tensorflow/tfjs'

export const squash = (x, p, mask) =>
  tf.tidy(() => {
    tf.variable(tf.ones([1]))
    return { y: tf.tanh(tf.matMul(x, p.w)).mul(mask) }
  })
export const grow = (x) => tf.tidy(() => x.mul(1.01 ** 20))
