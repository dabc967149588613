import * as tf from '@tensorflow/tfjs'

const op = tf.customGrad((x) => ({ value: tf.softmax(x as tf.Tensor), gradFunc: (dy: tf.Tensor) => dy }))
export const shares = (x: tf.Tensor2D) => op(x) as tf.Tensor2D
