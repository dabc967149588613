import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const n = rng.int(8, 80)
  const i = rng.int(3, Math.min(n - 2, 25))
  return { params: { n, i, weight: Math.round(1000 / i) / 1000, answer: (n * (n + 1)) / 2 } }
}

/** Row by row: row r of the causal mask allows r positions. */
export function verify(params: { n: number }) {
  let allowed = 0
  for (let row = 1; row <= params.n; row++) allowed += row
  return allowed
}
