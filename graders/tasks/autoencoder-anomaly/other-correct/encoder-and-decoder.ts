import * as tf from '@tensorflow/tfjs'

type Labelled = { x: tf.Tensor2D; y: number[] }

export const rowErrors = (x: tf.Tensor2D, xHat: tf.Tensor2D) => {
  const [a, b] = [x.arraySync(), xHat.arraySync()]
  return a.map((row, i) => row.reduce((sum, value, j) => sum + (value - b[i]![j]!) ** 2, 0) / row.length)
}

export const pickThreshold = (errors: number[]) => {
  const { mean, variance } = tf.moments(tf.tensor1d(errors))
  return mean.dataSync()[0]! + 3 * Math.sqrt(variance.dataSync()[0]!)
}

const only = async ({ x, y }: Labelled) =>
  (await tf.booleanMaskAsync(x, tf.tensor1d(y).equal(0))) as tf.Tensor2D

// Two models, joined by a third; trained with a hand-written loop.
export async function detectAnomalies(data: { train: Labelled; valid: Labelled; test: { x: tf.Tensor2D } }) {
  const encoder = tf.sequential({
    layers: [
      tf.layers.dense({ inputShape: [150], units: 60, activation: 'relu' }),
      tf.layers.dense({ units: 20, activation: 'relu' }),
    ],
  })
  const decoder = tf.sequential({
    layers: [
      tf.layers.dense({ inputShape: [20], units: 60, activation: 'relu' }),
      tf.layers.dense({ units: 150 }),
    ],
  })
  const model = tf.sequential({ layers: [encoder, decoder] })
  const optimizer = tf.train.adam(0.002)
  const normal = await only(data.train)
  const rows = normal.shape[0]
  for (let epoch = 0; epoch < 20; epoch++) {
    const order = tf.util.createShuffledIndices(rows)
    for (let start = 0; start < rows; start += 32) {
      const batch = tf.gather(normal, tf.tensor1d(Array.from(order.slice(start, start + 32)), 'int32'))
      optimizer.minimize(
        () => tf.losses.meanSquaredError(batch, model.apply(batch) as tf.Tensor) as tf.Scalar,
      )
      batch.dispose()
    }
  }
  const valid = await only(data.valid)
  const threshold = pickThreshold(rowErrors(valid, model.predict(valid) as tf.Tensor2D))
  const errors = rowErrors(data.test.x, model.predict(data.test.x) as tf.Tensor2D)
  const pred = errors.map((error) => (error > threshold ? 1 : 0))
  return { model, errors, threshold, pred }
}
