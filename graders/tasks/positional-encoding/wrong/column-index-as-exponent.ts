import * as tf from '@tensorflow/tfjs'

export function positionalEncoding(n: number, d: number) {
  const rows: number[][] = []
  for (let pos = 0; pos < n; pos++) {
    const row: number[] = []
    for (let j = 0; j < d; j++) {
      const angle = pos / 10000 ** (j / d)
      row.push(j % 2 === 0 ? Math.sin(angle) : Math.cos(angle))
    }
    rows.push(row)
  }
  return tf.tensor2d(rows)
}
