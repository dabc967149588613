import * as tf from '@tensorflow/tfjs'

const ids = tf.zeros([{{batch}}, {{tokens}}], 'int32')
const embedding = tf.layers.embedding({
  inputDim: {{vocabulary}},
  outputDim: {{width}},
})
const y = embedding.apply(ids) as tf.Tensor
// ---
const [batch, tokens, width] = y.shape
export const answer = `(${y.shape.join(', ')})`
export const wrong1 = `(${[batch, tokens, {{vocabulary}}].join(', ')})`
export const wrong2 = `(${[batch, width].join(', ')})`
export const wrong3 = `(${[batch, tokens * width!].join(', ')})`
