import * as tf from '@tensorflow/tfjs'

type Labelled = { x: tf.Tensor2D; y: number[] }
type Data = { train: Labelled; valid: Labelled; test: { x: tf.Tensor2D } }

export const rowErrors = (x: tf.Tensor2D, xHat: tf.Tensor2D) =>
  tf.tidy(() => x.sub(xHat).square().mean(1).arraySync() as number[])

export function pickThreshold(errors: number[]) {
  const { mean, variance } = tf.moments(tf.tensor1d(errors))
  return mean.dataSync()[0]! + 3 * Math.sqrt(variance.dataSync()[0]!)
}

const sitting = ({ x, y }: Labelled) =>
  tf.gather(
    x,
    y.flatMap((label, row) => (label === 0 ? [row] : [])),
  ) as tf.Tensor2D

export async function detectAnomalies({ train, valid, test }: Data) {
  const model = tf.sequential({
    layers: [
      tf.layers.dense({ inputShape: [150], units: 24, activation: 'relu' }),
      tf.layers.dense({ units: 150 }),
    ],
  })
  model.compile({ optimizer: tf.train.adam(0.003), loss: 'meanSquaredError' })
  const normal = sitting(train)
  await model.fit(normal, normal, { epochs: 30, batchSize: 32 })
  const errorsOf = (x: tf.Tensor2D) => rowErrors(x, model.predict(x) as tf.Tensor2D)
  const threshold = pickThreshold(errorsOf(sitting(valid)))
  const errors = errorsOf(test.x)
  return { model, errors, threshold, pred: errors.map((error) => (error > threshold ? 1 : 0)) }
}
