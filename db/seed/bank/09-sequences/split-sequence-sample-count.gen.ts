import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const n = rng.int(20, 300)
  const s = rng.int(2, 15)
  return { params: { n, s, last: n - s - 1, answer: n - s } }
}

/** Runs the loop of the stem. */
export function verify(params: { n: number; s: number }) {
  let samples = 0
  for (let i = 0; i < params.n; i++) {
    if (i + params.s > params.n - 1) break
    samples++
  }
  return samples
}
