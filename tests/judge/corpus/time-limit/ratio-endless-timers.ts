import * as tf from '@tensorflow/tfjs'
export const ratio = () => new Promise(() => {
  const again = () => setTimeout(again, 1)
  again()
})
