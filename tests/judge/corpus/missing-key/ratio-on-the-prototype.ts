import * as tf from '@tensorflow/tfjs'
const proto = { name: '' }
export const ratio = (a, b, name) => {
  Object.prototype.name = name.toUpperCase()
  return { ratio: tf.div(a, b), bigger: tf.greater(a, b), rows: a.arraySync().map((row) => row.reduce((s, x) => s + x, 0)) }
}
