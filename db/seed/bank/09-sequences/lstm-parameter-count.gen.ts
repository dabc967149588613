import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const u = 4 * rng.int(2, 32)
  const d = rng.int(1, 45)
  const steps = 5 * rng.int(2, 25)
  const { simple, lstm } = parameters(u, d)
  return { params: { u, d, steps, simple, answer: lstm } }
}

/** Of a simple recurrent layer with u units over d features, and of an LSTM of that size. */
export function parameters(u: number, d: number) {
  const simple = d * u + u * u + u
  return { simple, lstm: 4 * simple }
}

/** Counted per unit: each of its four sets sees all features, all units and one bias. */
export function verify(params: { u: number; d: number }) {
  let total = 0
  for (let unit = 0; unit < params.u; unit++) total += 4 * (params.d + params.u + 1)
  return total
}
