import * as tf from '@tensorflow/tfjs'

const beta = tf.tensor1d([0.1, 0.2, 0.5])
const alphaBar = tf.cumprod(tf.scalar(1).sub(beta))
console.log(Array.from(alphaBar.dataSync(), (a) => a.toFixed(3)).join(', '))
// ---
const shown = (t: tf.Tensor) => Array.from(t.dataSync(), (a) => a.toFixed(3)).join(', ')
export const answer = shown(alphaBar)
export const single = shown(tf.scalar(1).sub(beta))
export const sums = shown(tf.scalar(1).sub(tf.cumsum(beta)))
export const betas = shown(tf.cumprod(beta))
