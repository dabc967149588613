import * as tf from '@tensorflow/tfjs'
export default (a, b) => tf.div(a, b)
