import * as tf from '@tensorflow/tfjs'
const kept = []
export const ratio = () => {
  for (;;) kept.push(tf.ones([2048, 2048]))
}
