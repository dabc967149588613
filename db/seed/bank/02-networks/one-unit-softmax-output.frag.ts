import * as tf from '@tensorflow/tfjs'

const model = tf.sequential({
  layers: [
    tf.layers.dense({ inputShape: [2], units: 8, activation: 'relu' }),
    tf.layers.dense({ units: 1, activation: 'softmax' }),
  ],
})
const x = tf.tensor2d([[0, 0], [1, -2], [30, 40]])
const p = model.predict(x) as tf.Tensor
// ---
const bits = (t: tf.Tensor) => `[${Array.from(t.dataSync(), (v) => Number(v.toFixed(3))).join(', ')}]`
export const answer = bits(p)
export const half = bits(tf.sigmoid(tf.zeros([3])))
export const zeros = bits(tf.zeros([3]))
/** The softmax over the three samples, if they had the same logit. */
export const shared = bits(tf.softmax(tf.zeros([3])))
