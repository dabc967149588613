import * as tf from '@tensorflow/tfjs'

const logits = tf.randomNormal([6, 4], 0, 3)
const p = tf.softmax(logits)
const total = p.sum()
// ---
export const answer = Math.round(total.dataSync()[0]! * 1e3) / 1e3
export const rows = logits.shape[0]
export const columns = logits.shape[1]
export const entries = rows * columns
