import * as tf from '@tensorflow/tfjs'

const maps = tf.fill([1, 3, 3, 3], 2)
const gates = tf.tensor1d([1, 0.5, 0])
const scaled = maps.mul(gates)
console.log(`${scaled.shape} | ${scaled.sum().dataSync()[0]}`)
// ---
const shown = (x: tf.Tensor) => `${x.shape} | ${x.sum().dataSync()[0]}`

export const answer = shown(scaled)
export const pruned = shown(scaled.slice([0, 0, 0, 0], [1, 3, 3, 2]))
export const added = shown(maps.add(gates))
export const squeezed = shown(scaled.mean([1, 2]))
