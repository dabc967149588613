import * as tf from '@tensorflow/tfjs'

const image = tf.zeros([1, 51, 51, 3])
const first = tf.layers.conv2d({
  filters: 8, kernelSize: 3, strides: 2, padding: 'same',
})
const second = tf.layers.conv2d({
  filters: 12, kernelSize: 5, strides: 3, padding: 'valid',
})
const y = second.apply(first.apply(image)) as tf.Tensor
console.log(y.shape)
// ---
const conv = (x: tf.Tensor, filters: number, kernelSize: number, strides: number) =>
  tf.layers.conv2d({ filters, kernelSize, strides }).apply(x) as tf.Tensor
const shown = (shape: number[]) => `[${shape.join(', ')}]`

export const answer = shown(y.shape)
export const ignoresPadding = shown(conv(conv(image, 8, 3, 2), 12, 5, 3).shape)
export const keepsSize = shown(conv(image, 12, 5, 3).shape)
export const multiplies = shown([...y.shape.slice(0, 3), 8 * 12])
