import type { Rng } from '#graders/random.ts'

/** Small n, where the exact value differs visibly from the limit 0.632. */
export function variant(rng: Rng) {
  const n = rng.int(4, 80)
  const answer = Number((1 - (1 - 1 / n) ** n).toFixed(3))
  return { params: { n, missed: (1 - answer).toFixed(3), answer } }
}

/** The expected number of distinct samples, draw by draw. */
export function verify({ n }: { n: number }) {
  let distinct = 0
  for (let draw = 0; draw < n; draw++) distinct += (n - distinct) / n
  return Number((distinct / n).toFixed(3))
}
