import * as tf from '@tensorflow/tfjs'

const average = (list) => list.reduce((a, b) => a + b) / list.length

export const rowErrors = (x, xHat) => tf.tidy(() => tf.metrics.meanSquaredError(x, xHat).arraySync())

export const pickThreshold = (errors) => {
  const mean = average(errors)
  return mean + (3 * Math.hypot(...errors.map((e) => e - mean))) / Math.sqrt(errors.length)
}

const normalRows = ({ x, y }) => tf.stack(tf.unstack(x).filter((_, i) => !y[i]))

export const detectAnomalies = async ({ train, valid, test }) => {
  const input = tf.input({ shape: [150] })
  const code = tf.layers.dense({ units: 24, activation: 'tanh', name: 'code' }).apply(input)
  const hidden = tf.layers.dense({ units: 48, activation: 'elu' }).apply(code)
  const output = tf.layers.dense({ units: 150, activation: 'linear' }).apply(hidden)
  const model = tf.model({ inputs: input, outputs: output })
  model.compile({ optimizer: tf.train.rmsprop(0.002), loss: tf.losses.meanSquaredError })

  const normal = normalRows(train)
  for (let epoch = 0; epoch < 25; epoch++) {
    await model.fit(normal, normal, { batchSize: 40, epochs: 1 })
  }

  const watched = normalRows(valid)
  const threshold = pickThreshold(rowErrors(watched, model.predict(watched)))
  const errors = rowErrors(test.x, model.predict(test.x))
  return { pred: errors.map((e) => Number(e > threshold)), errors, threshold, model }
}
