import * as tf from '@tensorflow/tfjs'

export const shares = (x: tf.Tensor2D) => tf.tidy(() => x.sub(x.logSumExp(1, true)).exp())
