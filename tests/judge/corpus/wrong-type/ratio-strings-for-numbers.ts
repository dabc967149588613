import * as tf from '@tensorflow/tfjs'
export const ratio = (a, b, name) => ({
  ratio: tf.div(a, b),
  bigger: tf.greater(a, b),
  rows: a.arraySync().map((row) => String(row.reduce((sum, x) => sum + x, 0))),
  name: name.toUpperCase(),
})
