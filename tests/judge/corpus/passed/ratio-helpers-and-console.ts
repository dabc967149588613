import * as tf from '@tensorflow/tfjs'
const sums = (rows) => rows.map((row) => row.reduce((sum, x) => sum + x, 0))
console.log('loading')
function helper(a, b) {
  console.log('dividing', a.shape)
  return tf.tidy(() => a.div(b))
}
export function ratio(a, b, name) {
  return { ratio: helper(a, b), bigger: a.greater(b), rows: sums(a.arraySync()), name: name.toUpperCase() }
}
