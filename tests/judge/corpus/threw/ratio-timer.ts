import * as tf from '@tensorflow/tfjs'
export const ratio = () => new Promise(() => setTimeout(() => { throw new Error("later") }, 1))
