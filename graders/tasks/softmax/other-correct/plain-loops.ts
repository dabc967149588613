import * as tf from '@tensorflow/tfjs'

// Strides by hand, arithmetic in float64.
export async function softmax(z: tf.Tensor, axis?: number) {
  const shape = z.shape
  const k = (axis ?? -1) < 0 ? shape.length + (axis ?? -1) : (axis as number)
  const values = await z.data()
  const out = new Float32Array(values.length)
  const n = shape[k]!
  let inner = 1
  for (let i = k + 1; i < shape.length; i++) inner *= shape[i]!
  for (let start = 0; start < values.length; start += inner * n) {
    for (let offset = start; offset < start + inner; offset++) {
      let max = Number.NEGATIVE_INFINITY
      for (let j = 0; j < n; j++) max = Math.max(max, values[offset + j * inner]!)
      let sum = 0
      for (let j = 0; j < n; j++) sum += Math.exp(values[offset + j * inner]! - max)
      for (let j = 0; j < n; j++) out[offset + j * inner] = Math.exp(values[offset + j * inner]! - max) / sum
    }
  }
  return tf.tensor(out, shape)
}
