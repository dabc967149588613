import * as tf from '@tensorflow/tfjs'

export function buildCnn(inputShape: number[], classes: number) {
  return tf.sequential({
    layers: [
      tf.layers.conv2d({ inputShape, filters: 8, kernelSize: 3, padding: 'same', useBias: false }),
      tf.layers.batchNormalization({ momentum: 0.9 }),
      tf.layers.activation({ activation: 'relu' }),
      tf.layers.conv2d({ filters: 16, kernelSize: 3, padding: 'same', activation: 'relu' }),
      tf.layers.maxPooling2d({ poolSize: 2, strides: 2 }),
      tf.layers.flatten(),
      tf.layers.dense({ units: 64, activation: 'relu' }),
      tf.layers.dropout({ rate: 0.1 }),
      tf.layers.dense({ units: classes, activation: 'softmax' }),
    ],
  })
}

export async function trainCnn(xs: tf.Tensor4D, ys: tf.Tensor2D) {
  const model = buildCnn(xs.shape.slice(1), ys.shape[1])
  model.compile({ optimizer: tf.train.adam(0.003), loss: 'categoricalCrossentropy', metrics: ['accuracy'] })
  await model.fit(xs, ys, { epochs: 12, batchSize: 32, shuffle: true })
  return model
}
