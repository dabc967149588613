import * as tf from '@tensorflow/tfjs'

export function softmax(z: tf.Tensor, axis = -1): tf.Tensor {
  return tf.tidy(() => {
    const parts = tf.unstack(z, axis)
    const max = parts.reduce((a, b) => tf.maximum(a, b))
    const exps = parts.map((part) => part.sub(max).exp())
    const sum = tf.addN(exps)
    return tf.stack(
      exps.map((e) => e.div(sum)),
      axis < 0 ? axis + z.rank : axis,
    )
  })
}
