import * as tf from '@tensorflow/tfjs'

const y = tf.tensor1d([1, 2, 3])
const prediction = tf.tensor2d([[1], [2], [3]])
const error = prediction.sub(y)
console.log(error.shape)
console.log(error.square().mean().arraySync())
// ---
export const shape = `[${error.shape.join(', ')}]`
export const answer = error.square().mean().dataSync()[0]!.toFixed(3)
export const intended = prediction.squeeze().sub(y).square().mean().dataSync()[0]!.toFixed(3)
export const matrix = JSON.stringify(error.arraySync())
export const columnShape = `[${prediction.shape.join(', ')}]`
export const rowShape = `[${y.shape.join(', ')}]`
