import * as tf from '@tensorflow/tfjs'

export function positionalEncoding(n: number, d: number): tf.Tensor2D {
  // Row p: sin, cos, sin, cos, … of position p.
  // p번째 행: 위치 p의 sin, cos, sin, cos, …
  return tf.zeros([n, d])
}
