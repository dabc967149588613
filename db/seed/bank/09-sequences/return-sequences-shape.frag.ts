import * as tf from '@tensorflow/tfjs'

const windows = tf.zeros([{{batch}}, {{steps}}, {{features}}])
const gru = tf.layers.gru({ units: {{width}}, returnSequences: true })
const dense = tf.layers.dense({ units: {{classes}}, activation: 'softmax' })
const states = gru.apply(windows) as tf.Tensor
const y = dense.apply(states) as tf.Tensor
console.log(y.shape)
// ---
const shown = (...shape: number[]) => `[${shape.join(', ')}]`
const [batch, steps, classes] = y.shape as [number, number, number]

export const answer = shown(...y.shape)
export const lastOnly = shown(batch, classes)
export const units = shown(...states.shape)
export const swapped = shown(batch, classes, steps)
