import * as tf from '@tensorflow/tfjs'
export const build = (s) => ({ model: tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [4], useBias: false, kernelInitializer: tf.initializers.constant({ value: s / 4 }) })] }) })
