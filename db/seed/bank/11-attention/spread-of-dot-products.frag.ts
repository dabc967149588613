import * as tf from '@tensorflow/tfjs'

const q = tf.randomNormal([4000, 64], 0, 1, 'float32', 1)
const k = tf.randomNormal([4000, 64], 0, 1, 'float32', 2)
const dots = tf.sum(q.mul(k), 1)
const { variance } = tf.moments(dots)
console.log(Math.round(Math.sqrt(variance.dataSync()[0])))
// ---
export const answer = Math.round(Math.sqrt(variance.dataSync()[0]))
