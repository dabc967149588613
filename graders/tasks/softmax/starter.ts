import * as tf from '@tensorflow/tfjs'

export function softmax(z: tf.Tensor, axis = -1): tf.Tensor {
  // Return the probabilities along `axis`.
  // 축 `axis` 방향의 확률을 반환하세요.
  return tf.zerosLike(z)
}
