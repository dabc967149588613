import * as tf from '@tensorflow/tfjs'
export const ratio = (a) => a.nothing.there
