import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const size = rng.pick([7, 14, 28, 56])
  const c = 16 * rng.int(4, 48)
  const r = rng.pick([4, 8, 16])
  const { hidden, weights, total } = extraParameters(c, r)
  return { params: { size, c, r, hidden, weights, answer: total } }
}

export function extraParameters(c: number, r: number) {
  const hidden = c / r
  const weights = 2 * c * hidden
  return { hidden, weights, total: weights + hidden + c }
}

/** Each unit of a dense layer has one weight per input and one bias. */
export function verify(params: { c: number; r: number }) {
  const units = params.c / params.r
  return units * (params.c + 1) + params.c * (units + 1)
}
