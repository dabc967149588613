import * as tf from '@tensorflow/tfjs'

const model = tf.sequential({
  layers: [
    tf.layers.dense({ inputShape: [20, 6], units: 4, activation: 'relu' }),
    tf.layers.flatten(),
    tf.layers.dense({ units: 3, useBias: false }),
  ],
})
const y = model.predict(tf.zeros([8, 20, 6])) as tf.Tensor
// ---
const first = model.layers[0]!
export const middle = [8, ...first.outputShape.slice(1)].join(' × ')
export const shape = y.shape.join(' × ')
export const answer = model.countParams()
export const firstCount = first.countParams()
export const lastCount = model.layers[2]!.countParams()
/** Flattening before the first layer, as those do who think that a dense layer joins all its inputs. */
export const flatFirst = (20 * 6 + 1) * 4 + 4 * 3
/** A bias in the last layer in spite of `useBias: false`. */
export const withBias = firstCount + lastCount + 3
