import * as tf from '@tensorflow/tfjs'

export const buildCnn = (inputShape, classes) => {
  const input = tf.input({ shape: inputShape })
  const wide = tf.layers.conv2d({ filters: 12, kernelSize: 3, padding: 'same', activation: 'elu' }).apply(input)
  const deep = tf.layers.conv2d({ filters: 16, kernelSize: 3, padding: 'same', activation: 'elu' }).apply(wide)
  const pooled = tf.layers.averagePooling2d({ poolSize: [2, 2] }).apply(deep)
  const hidden = tf.layers.dense({ units: 48, activation: 'relu' }).apply(tf.layers.flatten().apply(pooled))
  const scores = tf.layers.dense({ units: classes }).apply(hidden)
  return tf.model({ inputs: input, outputs: tf.layers.softmax().apply(scores) })
}

export const trainCnn = async (xs, ys) => {
  const model = buildCnn(xs.shape.slice(1), ys.shape[1])
  model.compile({ optimizer: tf.train.adam(0.004), loss: tf.metrics.categoricalCrossentropy })
  let seen = 0
  await model.fit(xs, ys, { epochs: 12, batchSize: 32, callbacks: { onEpochEnd: () => void seen++ } })
  return model
}
