import * as tf from '@tensorflow/tfjs'

export const softmax = (z: tf.Tensor, axis: number = -1) =>
  tf.tidy(() => z.sub(z.logSumExp(axis, true)).exp())
