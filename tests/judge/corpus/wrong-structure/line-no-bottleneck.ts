import * as tf from '@tensorflow/tfjs'
export function build(slope) {
  const model = tf.sequential()
  model.add(tf.layers.dense({ units: 4, inputShape: [4], useBias: false, kernelInitializer: 'zeros' }))
  model.add(tf.layers.dense({ units: 1, useBias: false }))
  model.setWeights([tf.ones([4, 4]), tf.fill([4, 1], slope / 12)])
  return { model }
}
