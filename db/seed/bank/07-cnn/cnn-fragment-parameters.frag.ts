import * as tf from '@tensorflow/tfjs'

const model = tf.sequential()
model.add(tf.layers.conv2d({
  filters: {{filters}},
  kernelSize: {{k}},
  inputShape: [{{size}}, {{size}}, {{channels}}],
}))
model.add(tf.layers.maxPooling2d({ poolSize: 2, strides: 2 }))
model.add(tf.layers.flatten())
model.add(tf.layers.dense({ units: {{units}}, activation: 'softmax' }))
// ---
export const answer = model.countParams()
