import * as tf from '@tensorflow/tfjs'

const base = tf.layers.dense({ inputShape: [2], units: 3 })
const head = tf.layers.dense({ units: 1 })
base.trainable = false
const model = tf.sequential({ layers: [base, head] })
model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' })
base.trainable = true

const before = base.getWeights()[0].dataSync().join()
await model.trainOnBatch(tf.ones([4, 2]), tf.ones([4, 1]))
console.log(base.getWeights()[0].dataSync().join() !== before)
// ---
const changed = base.getWeights()[0].dataSync().join() !== before
export const answer = String(changed)
export const wrong = String(!changed)
