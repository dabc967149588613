import * as tf from '@tensorflow/tfjs'
const a = 1
const a = 2
export const ratio = () => a
