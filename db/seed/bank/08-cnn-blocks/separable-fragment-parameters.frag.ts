import * as tf from '@tensorflow/tfjs'

const model = tf.sequential()
model.add(
  tf.layers.separableConv2d({
    filters: {{cout}},
    kernelSize: {{k}},
    padding: 'same',
    inputShape: [{{size}}, {{size}}, {{cin}}],
  }),
)
console.log(model.countParams())
// ---
export const answer = model.countParams()
