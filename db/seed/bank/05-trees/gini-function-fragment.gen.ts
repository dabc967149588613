import type { Rng } from '#graders/random.ts'

/** Whole numbers of samples whose impurity is exact or clearly rounded; 20 samples make short fractions. */
export function variant(rng: Rng) {
  const n = rng.pick([10, 20])
  const a = rng.int(1, n - 5)
  const b = rng.int(1, n - a - 2)
  return { params: { n, a, b, c: n - a - b } }
}

/** Pairs of different classes, counted twice. */
export function verify({ n, a, b, c }: ReturnType<typeof variant>['params']) {
  return Number(((2 * (a * b + a * c + b * c)) / (n * n)).toFixed(3))
}
