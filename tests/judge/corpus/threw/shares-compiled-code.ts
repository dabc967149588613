import * as tf from '@tensorflow/tfjs'

export function shares(x: tf.Tensor2D) {
  const { wasm } = tf.backend() as unknown as { wasm: { cwrap: (...args: unknown[]) => (...ids: number[]) => void } }
  const softmax = wasm.cwrap('Softmax', null, ['number', 'number', 'number', 'number'])
  softmax(1, 2, x.shape[1], x.shape[0])
  return x
}
