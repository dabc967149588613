import * as tf from '@tensorflow/tfjs'
export const ratio = (a, b) => new Map([["ratio", tf.div(a, b)]])
