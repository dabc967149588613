import * as tf from '@tensorflow/tfjs'

export function softmax(z: tf.Tensor, axis = -1) {
  return tf.tidy(() => {
    const last = z.rank - 1
    const at = axis < 0 ? axis + z.rank : axis
    const order = z.shape.map((_, i) => (i === at ? last : i === last ? at : i))
    const layer = tf.layers.activation({ activation: 'softmax' })
    return tf.transpose(layer.apply(tf.transpose(z, order)) as tf.Tensor, order)
  })
}
