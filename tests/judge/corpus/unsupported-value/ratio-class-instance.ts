import * as tf from '@tensorflow/tfjs'
export const ratio = (a, b, name) => ({
  ratio: tf.div(a, b),
  bigger: tf.greater(a, b),
  rows: new (class Rows extends Set {})(),
  name: name.toUpperCase(),
})
