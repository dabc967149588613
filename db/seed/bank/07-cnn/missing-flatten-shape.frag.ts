import * as tf from '@tensorflow/tfjs'

const model = tf.sequential({
  layers: [
    tf.layers.conv2d({
      inputShape: [28, 28, 1], filters: 8, kernelSize: 3, activation: 'relu',
    }),
    tf.layers.dense({ units: 10, activation: 'softmax' }),
  ],
})
const scores = model.predict(tf.zeros([4, 28, 28, 1])) as tf.Tensor
console.log(scores.shape)
// ---
const [batch, height, width, units] = scores.shape as [number, number, number, number]
const filters = (model.layers[0]!.outputShape as number[])[3]!
const shown = (shape: number[]) => `[${shape.join(', ')}]`

export const answer = shown(scores.shape)
export const intended = shown([batch, units])
export const channelsKept = shown([batch, height, width, filters])
export const flattened = shown([batch, height * width * units])
