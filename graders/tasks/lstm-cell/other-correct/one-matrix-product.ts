import * as tf from '@tensorflow/tfjs'

type Params = { [name: string]: tf.Tensor }
type State = { h: tf.Tensor; c: tf.Tensor }

// All four blocks in one product, then split.
export const lstmCell = (x: tf.Tensor, h: tf.Tensor, c: tf.Tensor, p: Params): State => {
  const W = tf.concat([p.Wf!, p.Wi!, p.Wc!, p.Wo!], 1)
  const b = tf.concat([p.bf!, p.bi!, p.bc!, p.bo!])
  const z = tf.concat([h, x], 1).matMul(W).add(b)
  const [f, i, g, o] = tf.split(z, 4, 1) as [tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor]
  const next = c.mul(f.sigmoid()).add(g.tanh().mul(i.sigmoid()))
  return { h: next.tanh().mul(o.sigmoid()), c: next }
}

export const lstm = (xs: tf.Tensor, p: Params) => {
  const zeros = tf.zeros([xs.shape[0]!, p.bf!.size])
  const states: State[] = [{ h: zeros, c: zeros }]
  for (const x of tf.unstack(xs, 1)) {
    const { h, c } = states.at(-1)!
    states.push(lstmCell(x, h, c, p))
  }
  const hs = tf.stack(
    states.slice(1).map(({ h }) => h),
    1,
  )
  return { ...states.at(-1)!, hs }
}
