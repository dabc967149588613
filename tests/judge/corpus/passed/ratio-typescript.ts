import * as tf from '@tensorflow/tfjs'
type Result = { ratio: tf.Tensor; bigger: tf.Tensor; rows: number[]; name: string }
export async function ratio(a: tf.Tensor2D, b: tf.Tensor2D, name: string): Promise<Result> {
  const rows = (await a.array()).map((row) => row.reduce((sum, x) => sum + x, 0))
  return { ratio: a.mul(b.reciprocal()).where(b.notEqual(0), a.div(b)), bigger: a.greater(b), rows, name: name.toUpperCase() }
}
