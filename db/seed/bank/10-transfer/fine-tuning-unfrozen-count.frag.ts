import * as tf from '@tensorflow/tfjs'

const base = tf.sequential({
  layers: [
    tf.layers.conv2d({ inputShape: [32, 32, 3], filters: {{first}}, kernelSize: 3 }),
    tf.layers.conv2d({ filters: {{second}}, kernelSize: 3 }),
    tf.layers.globalAveragePooling2d({}),
  ],
})
base.layers[0].trainable = false
const head = tf.layers.dense({ units: {{units}} })
const model = tf.sequential({ layers: [base, head] })
// ---
export const answer = model.trainableWeights.reduce(
  (sum, { shape }) => sum + shape.reduce<number>((size, side) => size * side!, 1),
  0,
)
