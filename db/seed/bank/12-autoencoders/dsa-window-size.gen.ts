import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const units = rng.int(2, 6)
  const hz = rng.pick([20, 25, 50, 100])
  const seconds = rng.int(2, 8)
  const rows = seconds * hz
  const columns = units * 9
  return { params: { units, hz, seconds, rows, columns, answer: rows * columns } }
}

/** Per second first, then per window. */
export function verify(params: { units: number; hz: number; seconds: number }) {
  const perSecond = params.hz * (3 + 3 + 3) * params.units
  return perSecond * params.seconds
}
