import * as tf from '@tensorflow/tfjs'

export const shares = (x: tf.Tensor2D) => tf.layers.softmax({ axis: -1 }).apply(x) as tf.Tensor2D
