import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const u = 4 * rng.int(2, 24)
  const d = rng.int(1, 30)
  const { set, gru, resetAfter } = parameters(u, d)
  return { params: { u, d, set, lstm: 4 * set, gru, answer: resetAfter } }
}

/** `gru` has one bias vector per gate, as in the paper; `resetAfter` two, as in Keras. */
export function parameters(u: number, d: number) {
  const set = d * u + u * u + u
  return { set, gru: 3 * set, resetAfter: 3 * set + 3 * u }
}

/** Kernel, recurrent kernel and the 2 × 3u bias matrix, as Keras stores them. */
export function verify(params: { u: number; d: number }) {
  const columns = 3 * params.u
  return params.d * columns + params.u * columns + 2 * columns
}
