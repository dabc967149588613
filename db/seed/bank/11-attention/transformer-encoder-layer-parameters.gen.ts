import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const h = rng.pick([2, 4, 8])
  const d = h * 8 * rng.int(2, 8)
  const ff = d * rng.int(2, 4)
  const { attention, feedForward, norms, total } = parameters(d, ff)
  return { params: { h, d, ff, attention, feedForward, norms, answer: total } }
}

export function parameters(d: number, ff: number) {
  const attention = 4 * (d * d + d)
  const feedForward = (d + 1) * ff + (ff + 1) * d
  const norms = 4 * d
  return { attention, feedForward, norms, total: attention + feedForward + norms }
}

/** Matrices first, then one vector after another. */
export function verify({ d, ff }: { d: number; ff: number }) {
  const matrices = d * (4 * d + 2 * ff)
  const biases = 4 * d + ff + d
  const scalesAndShifts = 2 * (d + d)
  return matrices + biases + scalesAndShifts
}
