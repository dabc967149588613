import * as tf from '@tensorflow/tfjs'
export function build() {
  const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [4] }), tf.layers.dense({ units: 1 })] })
  const text = JSON.stringify(model.toJSON(null, false)).replaceAll('"units":1', '"units":300000000')
  model.toJSON = () => JSON.parse(text)
  return { model }
}
