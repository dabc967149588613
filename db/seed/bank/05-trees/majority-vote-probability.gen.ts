import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const n = rng.pick([3, 5])
  const p = rng.int(52, 92) / 100
  const q = 1 - p
  const right = n === 3 ? p ** 3 + 3 * p * p * q : p ** 5 + 5 * p ** 4 * q + 10 * p ** 3 * q * q
  return { params: { n, p, need: (n + 1) / 2, answer: Number(right.toFixed(3)) } }
}

/** Enumerates all patterns of right and wrong votes. */
export function verify({ n, p, need }: { n: number; p: number; need: number }) {
  let total = 0
  for (let pattern = 0; pattern < 2 ** n; pattern++) {
    const right = pattern.toString(2).split('1').length - 1
    if (right >= need) total += p ** right * (1 - p) ** (n - right)
  }
  return Number(total.toFixed(3))
}
