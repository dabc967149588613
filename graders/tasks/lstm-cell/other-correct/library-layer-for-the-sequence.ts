import * as tf from '@tensorflow/tfjs'

type Params = Record<'Wf' | 'Wi' | 'Wc' | 'Wo' | 'bf' | 'bi' | 'bc' | 'bo', tf.Tensor>

function layer(p: Params, inputs: number) {
  const units = p.bf.size
  const joined = tf.concat([p.Wi, p.Wf, p.Wc, p.Wo], 1)
  const rnn = tf.layers.lstm({
    units,
    recurrentActivation: 'sigmoid',
    returnSequences: true,
    returnState: true,
  })
  rnn.apply(tf.zeros([1, 1, inputs])) // makes the weights
  rnn.setWeights([
    joined.slice([units, 0], [inputs, -1]),
    joined.slice([0, 0], [units, -1]),
    tf.concat([p.bi, p.bf, p.bc, p.bo]),
  ])
  return rnn
}

export function lstmCell(x: tf.Tensor2D, h: tf.Tensor2D, c: tf.Tensor2D, p: Params) {
  const out = layer(p, x.shape[1]).apply(x.expandDims(1), { initialState: [h, c] }) as tf.Tensor[]
  return { h: out[1], c: out[2] }
}

export function lstm(xs: tf.Tensor3D, p: Params) {
  const [hs, h, c] = layer(p, xs.shape[2]).apply(xs) as tf.Tensor[]
  return { hs, h, c }
}
