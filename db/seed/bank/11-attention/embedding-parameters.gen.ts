import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const v = 1000 * rng.int(5, 32)
  const len = 50 * rng.int(2, 10)
  const d = 16 * rng.int(2, 16)
  return { params: { v, len, d, answer: parameters({ v, len, d }) } }
}

type Tables = { v: number; len: number; d: number }

export function parameters({ v, len, d }: Tables) {
  return v * d + len * d
}

/** One table of v + len rows. */
export function verify(params: Tables) {
  return (params.v + params.len) * params.d
}
