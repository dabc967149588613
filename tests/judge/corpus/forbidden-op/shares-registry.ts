import * as tf from '@tensorflow/tfjs'

export function shares(logits: tf.Tensor2D) {
  const { kernelFunc } = tf.getKernel('Softmax', 'wasm')
  return kernelFunc({ inputs: { logits }, backend: tf.backend(), attrs: { dim: 1 } } as never) as unknown as tf.Tensor2D
}
