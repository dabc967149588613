import * as tf from '@tensorflow/tfjs'

const model = tf.sequential({
  layers: [tf.layers.dense({ inputShape: [4], units: 3, activation: 'softmax' })],
})
model.compile({ optimizer: 'sgd', loss: 'categoricalCrossentropy' })
const x = tf.ones([5, 4])
const y = tf.tensor2d([[0], [2], [1], [1], [0]])
model.evaluate(x, y)
