import * as tf from '@tensorflow/tfjs'

export function attention(
  Q: tf.Tensor3D,
  K: tf.Tensor3D,
  V: tf.Tensor3D,
  mask?: tf.Tensor2D,
): { out: tf.Tensor3D; weights: tf.Tensor3D } {
  const [batch, queries] = Q.shape
  const weights = tf.zeros<tf.Rank.R3>([batch, queries, K.shape[1]])
  // Replace the zeros. `mask` may be undefined.
  // 0 대신 올바른 값을 계산하세요. `mask`는 없을 수 있습니다.
  return { out: tf.zeros<tf.Rank.R3>([batch, queries, V.shape[2]]), weights }
}
