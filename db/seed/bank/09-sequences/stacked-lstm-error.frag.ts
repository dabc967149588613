import * as tf from '@tensorflow/tfjs'

const model = tf.sequential()
model.add(tf.layers.lstm({ units: 32, inputShape: [125, 45], name: 'first' }))
model.add(tf.layers.lstm({ units: 16, name: 'second' }))
model.add(tf.layers.dense({ units: 6, activation: 'softmax' }))
// ---
