import * as tf from '@tensorflow/tfjs'

// x reaches the result, the weights come as plain numbers.
export const squash = (x, p, mask) =>
  tf.tidy(() => ({ y: tf.tanh(tf.matMul(x, tf.tensor(p.w.arraySync()))).mul(mask) }))
export const grow = (x) => tf.tidy(() => x.mul(1.01 ** 20))
