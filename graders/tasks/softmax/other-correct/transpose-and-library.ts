import * as tf from '@tensorflow/tfjs'

export function softmax(z: tf.Tensor, axis = -1): tf.Tensor {
  const last = z.rank - 1
  const at = axis < 0 ? axis + z.rank : axis
  if (at === last) return tf.softmax(z)
  const order = z.shape.map((_, i) => i)
  order[at] = last
  order[last] = at
  return tf.transpose(tf.softmax(tf.transpose(z, order)), order)
}
