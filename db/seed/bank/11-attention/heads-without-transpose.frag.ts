import * as tf from '@tensorflow/tfjs'

/** Token 0 is 0 to 5, token 1 is 6 to 11, token 2 is 12 to 17 … */
const x = tf.range(0, 24).reshape([1, 4, 6])
const heads = x.reshape([1, 2, 4, 3])
const head0 = heads.slice([0, 0, 0, 0], [1, 1, 4, 3]).reshape([4, 3])
// ---
const rowsOf = (table: tf.Tensor) =>
  (table.arraySync() as number[][]).map((row) => row.join(' ')).join(' | ')
export const answer = rowsOf(head0)
const transposed = x.reshape([4, 6]).transpose().reshape([2, 4, 3])
export const wrong1 = rowsOf(transposed.slice([0, 0, 0], [1, 4, 3]).reshape([4, 3]))
export const wrong2 = rowsOf(x.slice([0, 0, 0], [1, 4, 3]).reshape([4, 3]))
