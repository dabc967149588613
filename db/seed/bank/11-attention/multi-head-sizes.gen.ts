import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const h = rng.pick([2, 4, 6, 8, 10, 12, 16])
  const dk = 4 * rng.int(2, 24)
  const d = h * dk
  return { params: { h, dk, d, answer: parameters(d) } }
}

/** The projections of queries, keys, values and output. */
export function parameters(d: number) {
  return 4 * (d * d + d)
}

/** Head by head: three projections to d_k, then the shared output projection. */
export function verify(params: { h: number; d: number }) {
  const width = params.d / params.h
  let total = 0
  for (let head = 0; head < params.h; head++) total += 3 * (params.d * width + width)
  return total + params.d * params.d + params.d
}
