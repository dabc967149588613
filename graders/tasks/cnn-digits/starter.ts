import * as tf from '@tensorflow/tfjs'

export function buildCnn(inputShape: number[], classes: number): tf.LayersModel {
  const model = tf.sequential()
  // Convolution, pooling, dense; softmax at the end.
  // 합성곱, 풀링, 완전연결, 마지막은 softmax
  model.add(tf.layers.flatten({ inputShape: inputShape as [number, number, number] }))
  model.add(tf.layers.dense({ units: classes, activation: 'softmax' }))
  return model
}

export async function trainCnn(xs: tf.Tensor4D, ys: tf.Tensor2D): Promise<tf.LayersModel> {
  const model = buildCnn(xs.shape.slice(1), ys.shape[1])
  // Compile and fit. 컴파일하고 훈련하세요.
  return model
}
