import * as tf from '@tensorflow/tfjs'
export function ratio(a, b, name) {
  const x = a.arraySync()
  const y = b.arraySync()
  return {
    name: name.toUpperCase(),
    rows: x.map((row) => row.reduce((sum, v) => sum + v, 0)),
    bigger: tf.tensor2d(x.map((row, i) => row.map((v, j) => v > y[i][j])), a.shape, 'bool'),
    ratio: tf.tensor2d(x.map((row, i) => row.map((v, j) => v / y[i][j]))),
  }
}
