import * as tf from '@tensorflow/tfjs'

type Labelled = { x: tf.Tensor2D; y: number[] }
type Data = { train: Labelled; valid: Labelled; test: { x: tf.Tensor2D } }

export function rowErrors(x: tf.Tensor, xHat: tf.Tensor) {
  return Array.from(x.sub(xHat).square().mean(1).dataSync())
}

export function pickThreshold(errors: number[]) {
  const mean = errors.reduce((a, b) => a + b, 0) / errors.length
  const variance = errors.reduce((a, b) => a + (b - mean) ** 2, 0) / errors.length
  return mean + 3 * Math.sqrt(variance)
}

export async function detectAnomalies({ train, test }: Data) {
  const model = tf.sequential()
  model.add(tf.layers.dense({ units: 32, activation: 'relu', inputShape: [150] }))
  model.add(tf.layers.dense({ units: 1, activation: 'sigmoid' }))
  model.compile({ optimizer: 'adam', loss: 'binaryCrossentropy' })
  await model.fit(train.x, tf.tensor2d(train.y, [train.y.length, 1]), { epochs: 10 })
  const errors = Array.from((model.predict(test.x) as tf.Tensor).dataSync())
  return { model, errors, threshold: 0.5, pred: errors.map((p) => (p > 0.5 ? 1 : 0)) }
}
