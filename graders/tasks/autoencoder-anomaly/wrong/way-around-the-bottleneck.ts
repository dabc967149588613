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

function keepNormal(x: tf.Tensor, y: number[]) {
  const rows: number[] = []
  for (let i = 0; i < y.length; i++) if (y[i] === 0) rows.push(i)
  return tf.gather(x, rows)
}

export async function detectAnomalies({ train, valid, test }: Data) {
  const normal = keepNormal(train.x, train.y)
  const validNormal = keepNormal(valid.x, valid.y)
  const input = tf.input({ shape: [150] })
  const code = tf.layers.dense({ units: 16, activation: 'relu' }).apply(input)
  const decoded = tf.layers.dense({ units: 150, kernelInitializer: 'zeros' }).apply(code)
  const sum = tf.layers.add().apply([input, decoded as tf.SymbolicTensor])
  const model = tf.model({ inputs: input, outputs: sum as tf.SymbolicTensor })
  model.compile({ optimizer: tf.train.adam(0.003), loss: 'meanSquaredError' })
  await model.fit(normal, normal, { epochs: 8, batchSize: 32 })
  const threshold = pickThreshold(rowErrors(validNormal, model.predict(validNormal) as tf.Tensor))
  const errors = rowErrors(test.x, model.predict(test.x) as tf.Tensor)
  const pred = errors.map((error) => (error > threshold ? 1 : 0))
  return { model, errors, threshold, pred }
}
