import * as tf from '@tensorflow/tfjs'
export const ratio = 42
