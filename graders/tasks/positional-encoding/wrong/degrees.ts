import * as tf from '@tensorflow/tfjs'

export function positionalEncoding(n: number, d: number) {
  const rows: number[][] = []
  for (let pos = 0; pos < n; pos++) {
    const row: number[] = []
    for (let i = 0; i < d / 2; i++) {
      const angle = pos / 10000 ** ((2 * i) / d)
      row.push(Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180))
    }
    rows.push(row)
  }
  return tf.tensor2d(rows)
}
