import * as tf from '@tensorflow/tfjs'

const project = (units: number) => tf.layers.dense({ units, useBias: false })
const x = tf.zeros([{{batch}}, {{tokens}}, {{embedding}}])
const q = project({{width}}).apply(x) as tf.Tensor
const k = project({{width}}).apply(x) as tf.Tensor
const v = project({{width}}).apply(x) as tf.Tensor

const scores = tf.matMul(q, k, false, true).div(Math.sqrt({{width}}))
const weights = tf.softmax(scores)
const output = tf.matMul(weights, v)
// ---
export const rows = weights.shape[1]!
export const columns = weights.shape[2]!
export const tokens = output.shape[1]!
export const width = output.shape[2]!
