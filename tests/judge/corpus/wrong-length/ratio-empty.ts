import * as tf from '@tensorflow/tfjs'
export const ratio = (a, b, name) => ({
  ratio: tf.div(a, b),
  bigger: tf.greater(a, b),
  rows: [],
  name: name.toUpperCase(),
})
