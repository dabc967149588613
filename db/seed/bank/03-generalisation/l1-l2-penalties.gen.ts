import type { Rng } from '#graders/random.ts'

const round = (value: number) => Number(value.toFixed(3))

/** Weights are halves and λ has two decimals; the two penalties always differ. */
export function variant(rng: Rng) {
  const weights = [rng.int(1, 6), -rng.int(1, 6), 2 * rng.int(2, 3), -rng.int(5, 8)].map((h) => h / 2)
  const lambda = rng.pick([0.02, 0.04, 0.1, 0.2])
  const absSum = weights.reduce((sum, w) => sum + Math.abs(w), 0)
  const squareSum = weights.reduce((sum, w) => sum + w * w, 0)
  const shown = rng.shuffle(weights).join(',\\ ')
  return {
    params: {
      weights: shown,
      lambda,
      absSum,
      squareSum,
      l1: round(lambda * absSum),
      answer: round(lambda * squareSum),
    },
  }
}

export function verify({ weights, lambda }: ReturnType<typeof variant>['params']) {
  return round(weights.split(',\\ ').reduce((sum, w) => sum + lambda * Number(w) ** 2, 0))
}
