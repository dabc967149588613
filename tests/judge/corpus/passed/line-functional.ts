import * as tf from '@tensorflow/tfjs'
export function build(slope) {
  const input = tf.input({ shape: [4] })
  const hidden = tf.layers.dense({ units: 1, useBias: false, kernelInitializer: 'ones' }).apply(input)
  const output = tf.layers.dense({ units: 1, useBias: false, kernelInitializer: tf.initializers.constant({ value: slope / 4 }) }).apply(hidden)
  return { model: tf.model({ inputs: input, outputs: output }) }
}
