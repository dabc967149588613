import * as tf from '@tensorflow/tfjs'
export const ratio = () => {
  const loop = {}
  loop.loop = loop
  return loop
}
