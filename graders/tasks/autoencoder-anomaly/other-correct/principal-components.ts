import * as tf from '@tensorflow/tfjs'

type Labelled = { x: tf.Tensor2D; y: number[] }

export function rowErrors(x: tf.Tensor2D, xHat: tf.Tensor2D): number[] {
  return [...tf.squaredDifference(x, xHat).sum(1).div(x.shape[1]).dataSync()]
}

export function pickThreshold(errors: number[]): number {
  let sum = 0
  let squares = 0
  for (const error of errors) {
    sum += error
    squares += error * error
  }
  const mean = sum / errors.length
  return mean + 3 * Math.sqrt(squares / errors.length - mean * mean)
}

function normals({ x, y }: Labelled) {
  const rows = y.flatMap((label, i) => (label === 0 ? [i] : []))
  return x.gather(tf.tensor1d(rows, 'int32'))
}

// The best linear autoencoder is the projection on the principal components: no gradient needed. Orthogonal iteration.
export function detectAnomalies(data: { train: Labelled; valid: Labelled; test: { x: tf.Tensor2D } }) {
  const train = normals(data.train)
  const mean = train.mean<tf.Tensor1D>(0)
  const centred = train.sub<tf.Tensor2D>(mean)
  const covariance = centred.transpose().matMul(centred)
  let basis = tf.randomNormal<tf.Rank.R2>([150, 16])
  for (let step = 0; step < 8; step++) {
    const columns: tf.Tensor2D = tf.transpose(tf.matMul(covariance, basis))
    basis = tf.transpose(tf.linalg.gramSchmidt(columns) as tf.Tensor2D)
  }
  const model = tf.sequential({
    layers: [tf.layers.dense({ inputShape: [150], units: 16 }), tf.layers.dense({ units: 150 })],
  })
  const shift = mean.expandDims(0).matMul(basis).squeeze([0]).neg()
  model.setWeights([basis, shift, basis.transpose(), mean])
  const valid = normals(data.valid)
  const threshold = pickThreshold(rowErrors(valid, model.predict(valid) as tf.Tensor2D))
  const errors = rowErrors(data.test.x, model.predict(data.test.x) as tf.Tensor2D)
  return { model, errors, threshold, pred: errors.map((error) => (error > threshold ? 1 : 0)) }
}
