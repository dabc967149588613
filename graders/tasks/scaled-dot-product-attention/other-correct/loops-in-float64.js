import * as tf from '@tensorflow/tfjs'

export async function attention(Q, K, V, mask) {
  const [q, k, v, allowed] = await Promise.all([Q.array(), K.array(), V.array(), mask?.array()])
  const root = Math.sqrt(Q.shape[2])
  const weights = q.map((queries, b) =>
    queries.map((query, i) => {
      const scores = k[b].map((key, j) =>
        allowed && !allowed[i][j] ? -Infinity : query.reduce((sum, x, t) => sum + x * key[t], 0) / root,
      )
      const max = Math.max(...scores)
      const exps = scores.map((score) => Math.exp(score - max))
      const sum = exps.reduce((a, b) => a + b, 0)
      return exps.map((e) => e / sum)
    }),
  )
  const out = weights.map((rows, b) =>
    rows.map((row) => v[b][0].map((_, c) => row.reduce((sum, w, j) => sum + w * v[b][j][c], 0))),
  )
  return { out: tf.tensor3d(out), weights: tf.tensor3d(weights) }
}
