import * as tf from '@tensorflow/tfjs'

export function softmax(z: tf.Tensor) {
  const exps = tf.exp(tf.sub(z, tf.max(z, 0, true)))
  return tf.div(exps, tf.sum(exps, 0, true))
}
