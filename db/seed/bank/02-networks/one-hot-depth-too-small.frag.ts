import * as tf from '@tensorflow/tfjs'

const labels = tf.tensor1d([2, 0, 3], 'int32')
const oneHot = tf.oneHot(labels, 3)
const rowSums = oneHot.sum(1)
// ---
export const answer = `[${rowSums.dataSync().join(', ')}]`
export const shape = oneHot.shape.join(' × ')
export const wrongFull = `[${tf.onesLike(rowSums).dataSync().join(', ')}]`
/** Indices counted from 1: class 0 would have no place. */
export const wrongFromOne = `[${tf.oneHot(labels.sub(1).cast('int32'), 3).sum(1).dataSync().join(', ')}]`
export const wrongLabels = `[${labels.dataSync().join(', ')}]`
