import * as tf from '@tensorflow/tfjs'

export async function shares(logits: tf.Tensor2D) {
  await tf.setBackend('cpu')
  return tf.engine().runKernel('Softmax', { logits }, { dim: 1 }) as tf.Tensor2D
}
