import * as tf from '@tensorflow/tfjs'
let reads = 0
export const ratio = (a, b, name) => ({
  get ratio() {
    return reads++ % 2 ? tf.div(b, a) : 'equal'
  },
  get bigger() {
    throw new Error('not this time')
  },
  rows: [],
  name,
})
