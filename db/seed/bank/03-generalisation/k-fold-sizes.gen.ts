import type { Rng } from '#graders/random.ts'

/** The sample count is never a multiple of k, and at least two folds are larger. */
export function variant(rng: Rng) {
  const k = rng.pick([4, 5, 6, 7, 8, 10])
  const smallSize = rng.int(12, 60)
  const largeFolds = rng.int(2, k - 1)
  const n = k * smallSize + largeFolds
  const largeSize = smallSize + 1
  return { params: { n, k, smallSize, largeFolds, largeSize, answer: n - largeSize } }
}

/** Deals the samples out one by one. */
export function verify({ n, k }: ReturnType<typeof variant>['params']) {
  const folds = Array.from({ length: k }, () => 0)
  for (let sample = 0; sample < n; sample++) folds[sample % k]! += 1
  return n - Math.max(...folds)
}
