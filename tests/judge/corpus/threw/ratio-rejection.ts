import * as tf from '@tensorflow/tfjs'
export const ratio = () => Promise.reject(new RangeError("no"))
