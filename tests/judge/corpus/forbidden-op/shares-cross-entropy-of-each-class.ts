import * as tf from '@tensorflow/tfjs'

export function shares(x: tf.Tensor2D) {
  const columns = tf.unstack(tf.eye(x.shape[1])).map((label) => {
    const labels = label.expandDims(0).tile([x.shape[0], 1])
    return tf.losses.softmaxCrossEntropy(labels, x, undefined, 0, tf.Reduction.NONE).neg().exp()
  })
  return tf.stack(columns, 1)
}
