import * as tf from '@tensorflow/tfjs'

export const shares = (x: tf.Tensor2D) => tf.logSoftmax(x).exp()
