import * as tf from '@tensorflow/tfjs'

const model = tf.sequential({
  layers: [
    tf.layers.dropout({ rate: {{rate}}, inputShape: [{{n}}] }),
    tf.layers.dense({ units: 1, useBias: false, kernelInitializer: 'ones' }),
  ],
})
const y = model.predict(tf.ones([1, {{n}}])) as tf.Tensor
console.log(y.dataSync()[0])
// ---
export const answer = y.dataSync()[0]!
