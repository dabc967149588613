import * as tf from '@tensorflow/tfjs'
export const ratio = (a, b, name) => {
  const r = tf.div(a, b)
  r.dispose()
  return { ratio: r, bigger: tf.greater(a, b), rows: [], name }
}
