import * as tf from '@tensorflow/tfjs'
export function build(slope) {
  const model = tf.sequential()
  model.add(tf.layers.dense({ units: 3, inputShape: [4], useBias: false, kernelInitializer: 'zeros' }))
  model.add(tf.layers.dense({ units: 1, useBias: false }))
  model.setWeights([tf.ones([4, 3]), tf.fill([3, 1], slope / 12)])
  return { model: JSON.parse(JSON.stringify(model.toJSON(null, false))) }
}
