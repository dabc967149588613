import type { Rng } from '#graders/random.ts'

/** With these rates the two misconceptions give whole numbers. */
export function variant(rng: Rng) {
  const n = 20 * rng.int(1, 25)
  const rate = rng.pick([0.2, 0.5, 0.75])
  const scaled = Math.round(n * (1 - rate))
  const inflated = Math.round(n / (1 - rate))
  return { params: { n, rate, scaled, inflated, answer: n } }
}
