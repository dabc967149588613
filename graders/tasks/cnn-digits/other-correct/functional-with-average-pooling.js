import * as tf from '@tensorflow/tfjs'

export const buildCnn = (inputShape, classes) => {
  const input = tf.input({ shape: inputShape })
  const conv = (filters) => tf.layers.conv2d({ filters, kernelSize: 3, padding: 'same', activation: 'relu' })
  const strokes = conv(24).apply(conv(12).apply(input))
  const pooled = tf.layers.averagePooling2d({ poolSize: [2, 2] }).apply(strokes)
  const hidden = tf.layers.dense({ units: 64, activation: 'relu' }).apply(tf.layers.flatten().apply(pooled))
  const scores = tf.layers.dense({ units: classes }).apply(hidden)
  return tf.model({ inputs: input, outputs: tf.layers.softmax().apply(scores) })
}

export const trainCnn = async (xs, ys) => {
  const model = buildCnn(xs.shape.slice(1), ys.shape[1])
  model.compile({ optimizer: tf.train.adam(0.003), loss: tf.metrics.categoricalCrossentropy })
  let seen = 0
  await model.fit(xs, ys, { epochs: 14, batchSize: 20, callbacks: { onEpochEnd: () => void seen++ } })
  return model
}
