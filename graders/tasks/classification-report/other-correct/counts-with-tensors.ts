import * as tf from '@tensorflow/tfjs'

// tf counts (exact in int32), JavaScript divides (float64).
export async function report(yTrue: number[], yPred: number[], n: number) {
  const cm = tf.tidy(() => {
    if (yTrue.length === 0) return tf.zeros([n, n], 'int32').arraySync() as number[][]
    const truth = tf.oneHot(tf.tensor1d(yTrue, 'int32'), n).toFloat()
    const guess = tf.oneHot(tf.tensor1d(yPred, 'int32'), n).toFloat()
    return tf.matMul(truth, guess, true).round().arraySync() as number[][]
  })
  const safe = (a: number, b: number) => (b > 0 ? a / b : 0)
  const rows = cm.map((row) => row.reduce((a, b) => a + b, 0))
  const columns = cm.map((_, k) => cm.reduce((a, row) => a + row[k]!, 0))
  const diagonal = cm.map((row, k) => row[k]!)
  const hits = diagonal.reduce((a, b) => a + b, 0)
  const acc = safe(hits, yTrue.length)
  const f1 = diagonal.map((d, k) => safe(2 * d, rows[k]! + columns[k]!))
  return {
    acc,
    microF1: acc,
    macroF1: f1.reduce((a, b) => a + b, 0) / n,
    f1,
    recall: diagonal.map((d, k) => safe(d, rows[k]!)),
    precision: diagonal.map((d, k) => safe(d, columns[k]!)),
    cm,
  }
}
