import * as tf from '@tensorflow/tfjs'
import * as core from '@tensorflow/tfjs-core'
export const ratio = (a, b) => core.div(a, b)
