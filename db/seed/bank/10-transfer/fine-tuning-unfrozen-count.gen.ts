import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const first = 4 * rng.int(1, 6)
  const second = 8 * rng.int(1, 6)
  const units = rng.int(2, 12)
  return { params: { first, second, units, answer: (9 * first + 1) * second + (second + 1) * units } }
}

/** Weights and biases counted separately. */
export function verify(params: { first: number; second: number; units: number }) {
  const { first, second, units } = params
  return second * (9 * first + units) + second + units
}
