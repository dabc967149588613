import * as tf from '@tensorflow/tfjs'
throw new Error("while loading")
export const ratio = () => 1
