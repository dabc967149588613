import * as tf from '@tensorflow/tfjs'

const real = tf.tensor1d([0.5, 0.5])
const fake = tf.tensor1d([0.5, 0.5])

const realLoss = tf.losses.logLoss(tf.onesLike(real), real)
const fakeLoss = tf.losses.logLoss(tf.zerosLike(fake), fake)
console.log(realLoss.add(fakeLoss).dataSync()[0])
// ---
const rounded = (t: tf.Tensor) => Math.round(100 * t.dataSync()[0]!) / 100
export const answer = rounded(realLoss.add(fakeLoss))
export const single = rounded(realLoss)
