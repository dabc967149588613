import * as tf from '@tensorflow/tfjs'

export const positionalEncoding = (n, d) => {
  const values = new Float32Array(n * d)
  for (let index = 0; index < n * d; index++) {
    const position = Math.floor(index / d)
    const column = index % d
    const angle = position / 10000 ** ((column - (column % 2)) / d)
    values[index] = column % 2 ? Math.cos(angle) : Math.sin(angle)
  }
  return tf.tensor(values, [n, d])
}
