import * as tf from '@tensorflow/tfjs'

const labels = tf.tensor1d([1, 1, 1, 1, 1, 0, 0, 0, 0, 0], 'int32')
const predictions = tf.tensor1d([1, 1, 1, 0, 0, 1, 0, 0, 0, 0], 'int32')
const counts = tf.math.confusionMatrix(labels, predictions, 2)
const m = counts.arraySync() as number[][]
console.log((m[1][1] / (m[1][1] + m[1][0])).toFixed(2))
// ---
const [[tn, fp], [fn, tp]] = m as [[number, number], [number, number]]
export const matrix = `[[${tn}, ${fp}], [${fn}, ${tp}]]`
export const answer = (tp / (tp + fn)).toFixed(2)
export const precision = (tp / (tp + fp)).toFixed(2)
export const accuracy = ((tp + tn) / (tp + tn + fp + fn)).toFixed(2)
export const f1 = ((2 * tp) / (2 * tp + fp + fn)).toFixed(2)
