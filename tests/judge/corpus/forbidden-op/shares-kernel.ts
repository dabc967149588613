import * as tf from '@tensorflow/tfjs'

export const shares = (logits: tf.Tensor2D) =>
  tf.engine().runKernel('Softmax', { logits }, { dim: 1 }) as tf.Tensor2D
