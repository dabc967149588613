import * as tf from '@tensorflow/tfjs'

type Labelled = { x: tf.Tensor2D; y: number[] }
type Data = { train: Labelled; valid: Labelled; test: { x: tf.Tensor2D } }

export function rowErrors(x: tf.Tensor2D, xHat: tf.Tensor2D): number[] {
  return tf.tidy(() => Array.from(tf.mean(tf.square(tf.sub(x, xHat)), 1).dataSync()))
}

export function pickThreshold(errors: number[]): number {
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length
  const variance = errors.reduce((sum, error) => sum + (error - mean) ** 2, 0) / errors.length
  return mean + 3 * Math.sqrt(variance)
}

function onlyNormal({ x, y }: Labelled): tf.Tensor2D {
  const rows = [...y.keys()].filter((row) => y[row] === 0)
  return tf.gather(x, tf.tensor1d(rows, 'int32'))
}

function buildAutoencoder(width: number) {
  const model = tf.sequential()
  model.add(tf.layers.dense({ inputShape: [width], units: 64, activation: 'relu' }))
  model.add(tf.layers.dense({ units: 16 }))
  model.add(tf.layers.dense({ units: 64, activation: 'relu' }))
  model.add(tf.layers.dense({ units: width }))
  model.compile({ optimizer: tf.train.adam(0.003), loss: 'meanSquaredError' })
  return model
}

export async function detectAnomalies({ train, valid, test }: Data) {
  const model = buildAutoencoder(train.x.shape[1])
  const normal = onlyNormal(train)
  const watched = onlyNormal(valid)
  await model.fit(normal, normal, { epochs: 20, batchSize: 32, validationData: [watched, watched] })
  const reconstruct = (x: tf.Tensor2D) => model.predict(x) as tf.Tensor2D
  const threshold = pickThreshold(rowErrors(watched, reconstruct(watched)))
  const errors = rowErrors(test.x, reconstruct(test.x))
  return { model, errors, threshold, pred: errors.map((error) => (error > threshold ? 1 : 0)) }
}
