import * as tf from '@tensorflow/tfjs'

const mean = tf.tensor1d([1])
const logVar = tf.tensor1d([Math.log(9)])
const eps = tf.tensor1d([0.5])

const z = mean.add(logVar.exp().mul(eps))
console.log(z.dataSync()[0]!.toFixed(2))
// ---
const shown = (t: tf.Tensor) => t.dataSync()[0]!.toFixed(2)
export const answer = shown(mean.add(logVar.div(2).exp().mul(eps)))
export const noExp = shown(mean.add(logVar.mul(eps)))
export const swapped = shown(mean.mul(logVar.exp()).add(eps))
export const lateRoot = shown(mean.add(logVar.exp().mul(eps).sqrt()))
