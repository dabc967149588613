import * as tf from '@tensorflow/tfjs'

export const shares = (x: tf.Tensor2D) => tf.layers.activation({ activation: 'softmax' }).apply(x) as tf.Tensor2D
