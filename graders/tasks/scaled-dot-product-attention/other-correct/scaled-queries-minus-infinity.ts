import * as tf from '@tensorflow/tfjs'

// Scales Q instead of the scores, transposes K, masks with log(mask) = 0 or -Infinity.
export const attention = (Q: tf.Tensor, K: tf.Tensor, V: tf.Tensor, mask?: tf.Tensor) =>
  tf.tidy(() => {
    const scores = Q.mul(K.shape[2]! ** -0.5).matMul(K.transpose([0, 2, 1]))
    const visible = mask ? scores.add(mask.log()) : scores
    const weights = visible.sub(visible.logSumExp(-1, true)).exp()
    return { weights, out: weights.matMul(V) }
  })
