import * as tf from '@tensorflow/tfjs'

function single(q: tf.Tensor2D, k: tf.Tensor2D, v: tf.Tensor2D, mask: tf.Tensor2D | undefined) {
  const d = q.shape[1]
  // Scores by broadcasting: every query beside every key.
  const products = tf.mul(tf.expandDims(q, 1), tf.expandDims(k, 0))
  const scores = tf.mul(tf.sum(products, 2), 1 / Math.sqrt(d))
  const shifted = tf.sub(scores, tf.max(scores, 1, true))
  const kept =
    mask === undefined ? shifted : tf.where(tf.greater(mask, 0.5), shifted, tf.onesLike(shifted).mul(-1e30))
  const best = tf.max(kept, 1, true)
  const exps = tf.exp(tf.sub(kept, best))
  const weights = tf.div(exps, tf.sum(exps, 1, true))
  return { out: tf.dot(weights, v), weights }
}

export function attention(Q: tf.Tensor3D, K: tf.Tensor3D, V: tf.Tensor3D, mask?: tf.Tensor2D) {
  return tf.tidy(() => {
    const rows = (x: tf.Tensor3D) => tf.unstack(x) as tf.Tensor2D[]
    const [qs, ks, vs] = [rows(Q), rows(K), rows(V)]
    const items = qs.map((q, b) => single(q, ks[b]!, vs[b]!, mask))
    return {
      out: tf.stack(items.map(({ out }) => out)),
      weights: tf.stack(items.map(({ weights }) => weights)),
    }
  })
}
