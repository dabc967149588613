import * as tf from '@tensorflow/tfjs'

type Params = Record<'Wf' | 'Wi' | 'Wc' | 'Wo' | 'bf' | 'bi' | 'bc' | 'bo', tf.Tensor>

const options = (p: Params) => ({ units: p.bf.size, recurrentActivation: 'sigmoid' as const })

function weightsOf(p: Params, inputs: number) {
  const units = p.bf.size
  const joined = tf.concat([p.Wi, p.Wf, p.Wc, p.Wo], 1)
  return [
    joined.slice([units, 0], [inputs, -1]),
    joined.slice([0, 0], [units, -1]),
    tf.concat([p.bi, p.bf, p.bc, p.bo]),
  ]
}

export function lstmCell(x: tf.Tensor2D, h: tf.Tensor2D, c: tf.Tensor2D, p: Params) {
  const cell = tf.layers.lstmCell(options(p))
  cell.build(x.shape)
  cell.setWeights(weightsOf(p, x.shape[1]))
  const [, output, memory] = cell.call([x, h, c], {}) as [tf.Tensor, tf.Tensor, tf.Tensor]
  return { h: output, c: memory }
}

export function lstm(xs: tf.Tensor3D, p: Params) {
  const rnn = tf.layers.lstm({ ...options(p), returnSequences: true, returnState: true })
  rnn.apply(tf.zeros([1, 1, xs.shape[2]])) // makes the weights
  rnn.setWeights(weightsOf(p, xs.shape[2]))
  const [hs, h, c] = rnn.apply(xs) as tf.Tensor[]
  return { hs, h, c }
}
