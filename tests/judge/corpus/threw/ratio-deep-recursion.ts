import * as tf from '@tensorflow/tfjs'
export const ratio = (a, b, c) => ratio(a, b, c) + 1
