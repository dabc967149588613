import * as tf from '@tensorflow/tfjs'

// No sine of a large angle: each row is the one before, rotated.
export function positionalEncoding(n: number, d: number) {
  const pairs = Array.from({ length: d / 2 }, (_, i) => {
    const angle = 1 / 10000 ** (i / (d / 2))
    return { sin: Math.sin(angle), cos: Math.cos(angle) }
  })
  const rows = [pairs.flatMap(() => [0, 1])]
  while (rows.length < n) {
    const before = rows[rows.length - 1]!
    rows.push(
      pairs.flatMap(({ sin, cos }, i) => {
        const [s, c] = [before[2 * i]!, before[2 * i + 1]!]
        return [s * cos + c * sin, c * cos - s * sin]
      }),
    )
  }
  return tf.tensor2d(rows, [n, d])
}
