import * as tf from '@tensorflow/tfjs'

const encoder = tf.sequential({
  layers: [
    tf.layers.conv2d({
      inputShape: [28, 28, 1], filters: 8, kernelSize: 3, strides: 2, padding: 'same',
    }),
    tf.layers.conv2d({ filters: 16, kernelSize: 3, strides: 2, padding: 'same' }),
    tf.layers.flatten(),
  ],
})
const y = encoder.predict(tf.zeros([5, 28, 28, 1])) as tf.Tensor
console.log(y.shape.join(', '))
// ---
const [batch, flat] = y.shape as [number, number]
export const answer = `${batch}, ${flat}`
export const oneStride = `${batch}, ${flat * 4}`
export const allChannels = `${batch}, ${flat * 8}`
export const withBatch = `${batch * flat}`
