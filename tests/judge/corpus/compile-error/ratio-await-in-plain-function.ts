import * as tf from '@tensorflow/tfjs'
export function ratio(a) {
  return await a.data()
}
