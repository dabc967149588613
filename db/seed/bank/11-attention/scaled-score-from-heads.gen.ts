import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const heads = rng.pick([2, 4, 8, 12, 16])
  const dk = rng.pick([16, 32, 64, 128])
  const dot = rng.int(5, 60) * rng.pick([1, -1])
  const answer = Math.round((dot / Math.sqrt(dk)) * 1000) / 1000
  return { params: { heads, dk, dmodel: heads * dk, dot, answer } }
}

/** From the model width, as a power. */
export function verify(params: { heads: number; dmodel: number; dot: number }) {
  return params.dot * (params.dmodel / params.heads) ** -0.5
}
