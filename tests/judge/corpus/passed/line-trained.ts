import * as tf from '@tensorflow/tfjs'
export async function build(slope) {
  const model = tf.sequential()
  model.add(tf.layers.dense({ units: 1, inputShape: [4], useBias: false, kernelInitializer: 'ones', trainable: false }))
  model.add(tf.layers.dense({ units: 1, useBias: false, kernelInitializer: 'zeros' }))
  model.compile({ optimizer: tf.train.sgd(0.02), loss: 'meanSquaredError' })
  await model.fit(tf.ones([8, 4]), tf.fill([8, 1], slope), { epochs: 60, verbose: 0 })
  return { model }
}
