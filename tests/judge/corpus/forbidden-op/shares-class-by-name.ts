import * as tf from '@tensorflow/tfjs'

export function shares(x: tf.Tensor2D) {
  const { classNameMap } = tf.serialization.SerializationMap.getMap()
  const [Softmax] = classNameMap.softmax as unknown as [new () => { apply: (y: tf.Tensor2D) => tf.Tensor2D }]
  return new Softmax().apply(x)
}
