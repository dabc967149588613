import * as tf from '@tensorflow/tfjs'
const kept = []
export const ratio = () => {
  for (;;) kept.push(Array.from({ length: 1e5 }, (_, i) => ({ i })))
}
