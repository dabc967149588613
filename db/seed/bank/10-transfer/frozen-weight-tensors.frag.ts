import * as tf from '@tensorflow/tfjs'

const base = tf.sequential({
  layers: [
    tf.layers.conv2d({ inputShape: [32, 32, 3], filters: 8, kernelSize: 3 }),
    tf.layers.conv2d({ filters: 16, kernelSize: 3 }),
    tf.layers.globalAveragePooling2d({}),
  ],
})
base.trainable = false
const model = tf.sequential({ layers: [base, tf.layers.dense({ units: 5 })] })
console.log(model.trainableWeights.length, model.nonTrainableWeights.length)
// ---
export const trainable = model.trainableWeights.length
export const frozen = model.nonTrainableWeights.length
