import * as tf from '@tensorflow/tfjs'

const validation = tf.tensor1d([2, 4, 4, 4, 5, 5, 7, 9])
const test = tf.tensor1d([3, 6, 8, 10, 12, 20])

const { mean, variance } = tf.moments(validation)
const threshold = mean.add(variance.sqrt().mul(2))
console.log(test.greater(threshold).sum().dataSync()[0])
// ---
const limit = threshold.dataSync()[0]!
const errors = Array.from(test.dataSync())
const middle = mean.dataSync()[0]!
const rounded = (value: number) => Math.round(value * 100) / 100
const answer = errors.filter((e) => e > limit + 1e-4).length
const meanShown = rounded(middle)
export { answer, meanShown as mean }
export const sd = rounded(Math.sqrt(variance.dataSync()[0]!))
const thresholdShown = rounded(limit)
export { thresholdShown as threshold }
export const flagged = errors.filter((e) => e > limit).join(', ')
export const aboveMean = errors.filter((e) => e > middle).length
