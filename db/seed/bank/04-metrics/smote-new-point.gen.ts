import type { Rng } from '#graders/random.ts'

/** Non-negative coordinates, so that no “− −” appears; u is never ½. */
export function variant(rng: Rng) {
  const x1 = rng.int(0, 9)
  const x2 = rng.int(0, 9)
  const n1 = x1 + rng.int(1, 4)
  const n2 = x2 + rng.int(2, 9)
  const u = rng.pick([0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9])
  const answer = Number((x2 + u * (n2 - x2)).toFixed(1))
  return { params: { x1, x2, n1, n2, u, swapped: (n2 - u * (n2 - x2)).toFixed(1), answer } }
}

export function verify({ x2, n2, u }: ReturnType<typeof variant>['params']) {
  return Number(((1 - u) * x2 + u * n2).toFixed(1))
}
