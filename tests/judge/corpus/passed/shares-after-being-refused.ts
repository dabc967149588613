import * as tf from '@tensorflow/tfjs'

// Whoever asks and takes no for an answer may go on.
export function shares(x: tf.Tensor2D) {
  try {
    return tf.softmax(x)
  } catch {
    const exps = x.sub(x.max(1, true)).exp()
    return exps.div(exps.sum(1, true))
  }
}
