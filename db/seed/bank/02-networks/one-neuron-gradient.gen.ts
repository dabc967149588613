import type { Rng } from '#graders/random.ts'

/** Adding 0 turns −0 into 0. */
const round = (value: number, digits: number) => Number(value.toFixed(digits)) + 0

export function variant(rng: Rng) {
  const w = rng.pick([-1, 1]) * (rng.int(2, 15) / 10)
  const b = rng.int(-10, 10) / 10
  const x = rng.pick([-2, -1.5, -1, 0.5, 1.5, 2, 3])
  const y = rng.int(0, 1)
  const z = round(w * x + b, 2)
  const p = 1 / (1 + Math.exp(-z))
  return { params: { w, b, x, y, z, p: round(p, 4), answer: round((p - y) * x, 3) } }
}

/** The full chain rule, factor by factor. */
export function verify({ w, b, x, y }: ReturnType<typeof variant>['params']) {
  const e = Math.exp(w * x + b)
  const p = e / (1 + e)
  const lossByP = -y / p + (1 - y) / (1 - p)
  const pByZ = e / (1 + e) ** 2
  return round(lossByP * pByZ * x, 3)
}
