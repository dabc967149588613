import * as tf from '@tensorflow/tfjs'
export const ratio = async () => {
  for (;;) await null
}
