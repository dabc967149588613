import * as tf from '@tensorflow/tfjs'

// Disposes by hand what it made on the way.
export function softmax(z: tf.Tensor, axis = -1): tf.Tensor {
  const last = z.rank - 1
  const at = axis < 0 ? axis + z.rank : axis
  if (at === last) return tf.softmax(z)
  const order = z.shape.map((_, i) => i)
  order[at] = last
  order[last] = at
  const turned = tf.transpose(z, order)
  const probabilities = tf.softmax(turned)
  const result = tf.transpose(probabilities, order)
  tf.dispose([turned, probabilities])
  return result
}
