import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const n = rng.int(3, 9)
  const score = rng.int(1, 12) / 4
  const weight = 1 / (Math.exp(score) + n - 1)
  return { params: { n, score, others: n - 1, answer: Math.round(weight * 1000) / 1000 } }
}

/** With the greatest score of the row taken off first. */
export function verify({ n, score }: { n: number; score: number }) {
  const masked = Math.exp(-score)
  return masked / (1 + masked * (n - 1))
}
