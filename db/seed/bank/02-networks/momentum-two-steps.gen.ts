import type { Rng } from '#graders/random.ts'

/** Adding 0 turns −0 into 0. */
const round = (value: number, digits: number) => Number(value.toFixed(digits)) + 0

export function variant(rng: Rng) {
  const a = rng.pick([2, 3, 4])
  const eta = rng.pick([0.05, 0.1])
  const beta = rng.pick([0.5, 0.8, 0.9])
  const w0 = rng.int(1, 12)
  const v1 = 2 * a * w0
  const w1 = w0 - eta * v1
  const g2 = 2 * a * w1
  const v2 = beta * v1 + g2
  const shown = { v1, w1: round(w1, 4), g2: round(g2, 4), v2: round(v2, 4) }
  return { params: { a, eta, beta, w0, ...shown, answer: round(w1 - eta * v2, 3) } }
}

/** Heavy-ball form without v: w₂ = w₁ − ηg₁ + β(w₁ − w₀). */
export function verify({ a, eta, beta, w0 }: ReturnType<typeof variant>['params']) {
  const shrink = 1 - 2 * a * eta
  const w1 = w0 * shrink
  return round(w1 * shrink + beta * (w1 - w0), 3)
}
