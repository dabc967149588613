import * as tf from '@tensorflow/tfjs'
export function build(slope) {
  const model = tf.sequential()
  model.add(tf.layers.dense({ units: 30, inputShape: [4], useBias: false, kernelInitializer: 'zeros' }))
  model.add(tf.layers.dense({ units: 1, useBias: false }))
  model.setWeights([tf.ones([4, 30]), tf.fill([30, 1], slope / 12)])
  return { model }
}
