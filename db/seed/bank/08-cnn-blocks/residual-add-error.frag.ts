import * as tf from '@tensorflow/tfjs'

const input = tf.input({ shape: [32, 32, 16] })
const first = tf.layers.conv2d({ filters: 16, kernelSize: 3, activation: 'relu' })
const second = tf.layers.conv2d({ filters: 16, kernelSize: 3 })
const branch = second.apply(first.apply(input)) as tf.SymbolicTensor
const sum = tf.layers.add().apply([input, branch]) as tf.SymbolicTensor
const output = tf.layers.reLU().apply(sum) as tf.SymbolicTensor
const block = tf.model({ inputs: input, outputs: output })
// ---
