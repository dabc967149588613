import * as tf from '@tensorflow/tfjs'

type Params = Record<'Wf' | 'Wi' | 'Wc' | 'Wo', tf.Tensor2D> & Record<'bf' | 'bi' | 'bc' | 'bo', tf.Tensor1D>

export function lstmCell(x: tf.Tensor2D, h: tf.Tensor2D, c: tf.Tensor2D, p: Params) {
  return tf.tidy(() => {
    const v = tf.concat2d([h, x], 1)
    const f = tf.sigmoid(tf.add(tf.matMul(v, p.Wf), p.bf))
    const i = tf.sigmoid(tf.add(tf.matMul(v, p.Wi), p.bi))
    const o = tf.sigmoid(tf.add(tf.matMul(v, p.Wo), p.bo))
    const candidate = tf.tanh(tf.add(tf.matMul(v, p.Wc), p.bc))
    const memory: tf.Tensor2D = tf.add(tf.mul(f, c), tf.mul(i, candidate))
    const output: tf.Tensor2D = tf.mul(o, tf.tanh(memory))
    return { h: output, c: memory }
  })
}

export function lstm(xs: tf.Tensor3D, p: Params) {
  return tf.tidy(() => {
    const zeros: tf.Tensor2D = tf.zeros([xs.shape[0], p.bf.shape[0]])
    let state = { h: zeros, c: zeros }
    const outputs: tf.Tensor2D[] = []
    for (const x of tf.unstack(xs, 1) as tf.Tensor2D[]) {
      state = lstmCell(x, state.h, state.c, p)
      outputs.push(state.h)
    }
    return { hs: tf.stack(outputs, 1), ...state }
  })
}
