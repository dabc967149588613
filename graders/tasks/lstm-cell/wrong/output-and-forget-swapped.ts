import * as tf from '@tensorflow/tfjs'

type Params = Record<string, tf.Tensor>
type State = { h: tf.Tensor; c: tf.Tensor }

export function lstmCell(x: tf.Tensor, h: tf.Tensor, c: tf.Tensor, p: Params) {
  const v = tf.concat([h, x], 1)
  const f = tf.sigmoid(v.matMul(p.Wf).add(p.bf))
  const i = tf.sigmoid(v.matMul(p.Wi).add(p.bi))
  const o = tf.sigmoid(v.matMul(p.Wo).add(p.bo))
  const candidate = tf.tanh(v.matMul(p.Wc).add(p.bc))
  const cNew = o.mul(c).add(i.mul(candidate))
  const hNew = f.mul(tf.tanh(cNew))
  return { h: hNew, c: cNew }
}

export function lstm(xs: tf.Tensor3D, p: Params) {
  const [batch, steps] = xs.shape
  const zeros = tf.zeros([batch, p.bf.shape[0]])
  let state: State = { h: zeros, c: zeros }
  const hs: tf.Tensor[] = []
  for (let t = 0; t < steps; t++) {
    const x = tf.squeeze(tf.slice(xs, [0, t, 0], [-1, 1, -1]), [1])
    state = lstmCell(x, state.h, state.c, p)
    hs.push(state.h)
  }
  return { hs: tf.stack(hs, 1), h: state.h, c: state.c }
}
