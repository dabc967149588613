import * as tf from '@tensorflow/tfjs'

export function buildCnn([height, width, channels]: number[], classes: number): tf.LayersModel {
  const relu = { activation: 'relu', kernelInitializer: 'heNormal' } as const
  const model = tf.sequential()
  const inputShape = [height!, width!, channels!]
  model.add(tf.layers.conv2d({ filters: 16, kernelSize: [3, 3], padding: 'same', inputShape, ...relu }))
  model.add(tf.layers.maxPooling2d({ poolSize: [2, 2] }))
  model.add(tf.layers.conv2d({ filters: 32, kernelSize: [3, 3], padding: 'same', ...relu }))
  model.add(tf.layers.flatten())
  model.add(tf.layers.dense({ units: 64, ...relu }))
  model.add(tf.layers.dense({ units: classes, activation: 'softmax' }))
  return model
}

// Own batches, own loss, gradients by variableGrads.
export function trainCnn(xs: tf.Tensor4D, ys: tf.Tensor2D): tf.LayersModel {
  const model = buildCnn(xs.shape.slice(1), ys.shape[1])
  const optimizer = tf.train.adam(0.003)
  const count = xs.shape[0]
  for (let epoch = 0; epoch < 16; epoch++) {
    const order = Array.from(tf.util.createShuffledIndices(count))
    for (let start = 0; start < count; start += 32) {
      tf.tidy(() => {
        const rows = tf.tensor1d(order.slice(start, start + 32), 'int32')
        const [x, y] = [tf.gather(xs, rows), tf.gather(ys, rows)]
        const { grads } = tf.variableGrads(() => {
          const p = model.apply(x, { training: true }) as tf.Tensor
          return y.mul(p.add(1e-7).log()).sum(1).mean().neg() as tf.Scalar
        })
        optimizer.applyGradients(Object.entries(grads).map(([name, tensor]) => ({ name, tensor })))
      })
    }
  }
  return model
}
