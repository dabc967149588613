import * as tf from '@tensorflow/tfjs'
export const ratio = (a, b, name) => ({
  ratio: tf.where(tf.isInf(tf.div(a, b)), tf.fill(a.shape, NaN), tf.div(a, b)),
  bigger: tf.greater(a, b),
  rows: a.arraySync().map((row) => row.reduce((sum, x) => sum + x, 0)),
  name: name.toUpperCase(),
})
