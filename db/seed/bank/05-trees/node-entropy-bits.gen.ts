import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const [a, b, c] = rng.shuffle([rng.int(2, 6), rng.int(5, 12), rng.int(10, 24)]) as [number, number, number]
  const n = a + b + c
  const shares = [a, b, c].map((count) => count / n)
  const nats = entropy(shares)
  const answer = Number((nats / Math.LN2).toFixed(3))
  return {
    params: { a, b, c, shares: shares.map((p) => p.toFixed(3)).join(',\\ '), nats: nats.toFixed(3), answer },
  }
}

/** In nats; no share is 0. */
export function entropy(shares: number[]) {
  return -shares.reduce((sum, p) => sum + p * Math.log(p), 0)
}

/** log n minus the weighted logarithms of the counts. */
export function verify({ a, b, c }: { a: number; b: number; c: number }) {
  const n = a + b + c
  const counts = a * Math.log2(a) + b * Math.log2(b) + c * Math.log2(c)
  return Number((Math.log2(n) - counts / n).toFixed(3))
}
