import * as tf from '@tensorflow/tfjs'

export const ratio = (a: tf.Tensor2D, b: tf.Tensor2D, name: string) => {
  const result = { ratio: tf.zerosLike(a) as tf.Tensor, bigger: tf.zerosLike(a) as tf.Tensor, rows: [0], name: '' }
  const change = () => Object.assign(result, { ratio: tf.div(a, b), bigger: tf.greater(a, b), name: name.toUpperCase() })
  queueMicrotask(() => queueMicrotask(change))
  setTimeout(change)
  return result
}
