import * as tf from '@tensorflow/tfjs'

type Params = Record<'Wf' | 'Wi' | 'Wc' | 'Wo' | 'bf' | 'bi' | 'bc' | 'bo', tf.Tensor>

// h·U + x·W instead of a concatenation; the sequence as an index loop with gather.
function affine(x: tf.Tensor, h: tf.Tensor, W: tf.Tensor, b: tf.Tensor) {
  const units = h.shape[1]!
  const [U, V] = tf.split(W, [units, W.shape[0]! - units], 0) as [tf.Tensor, tf.Tensor]
  return tf.addN([h.matMul(U), x.matMul(V)]).add(b)
}

export function lstmCell(x: tf.Tensor, h: tf.Tensor, c: tf.Tensor, p: Params) {
  const keep = affine(x, h, p.Wf, p.bf).sigmoid().mul(c)
  const write = affine(x, h, p.Wi, p.bi)
    .sigmoid()
    .mul(affine(x, h, p.Wc, p.bc).tanh())
  const memory = keep.add(write)
  const shown = affine(x, h, p.Wo, p.bo).sigmoid()
  return { h: shown.mul(memory.tanh()), c: memory }
}

export function lstm(xs: tf.Tensor, p: Params) {
  const B = xs.shape[0]!
  const T = xs.shape[1]!
  const H = p.bf.shape[0]!
  let h: tf.Tensor = tf.zeros([B, H])
  let c: tf.Tensor = tf.zeros([B, H])
  let hs: tf.Tensor | undefined
  for (let t = 0; t < T; t++) {
    const x = tf.gather(xs, t, 1)
    ;({ h, c } = lstmCell(x, h, c, p))
    const slice = h.expandDims(1)
    hs = hs ? tf.concat([hs, slice], 1) : slice
  }
  return { hs, h, c }
}
