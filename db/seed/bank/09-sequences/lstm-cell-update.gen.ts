import type { Rng } from '#graders/random.ts'

const round = (x: number) => Math.round(x * 1000) / 1000

/** Gate values with one decimal, so that the cell state is exact in two decimals. */
export function variant(rng: Rng) {
  const f = rng.int(1, 9) / 10
  let i = rng.int(1, 9) / 10
  if (i === f) i = i > 0.5 ? i - 0.3 : i + 0.3
  i = round(i)
  const o = rng.int(3, 9) / 10
  const g = rng.pick([-0.8, -0.7, -0.5, 0.4, 0.6, 0.7, 0.9])
  const c0 = rng.pick([-1.5, -1, 0.5, 1.2, 1.5, 2])
  const c = round(f * c0 + i * g)
  return { params: { f, i, o, g, c0, c, answer: round(o * Math.tanh(c)) } }
}

/** From the displayed gates, with tanh through the exponential. */
export function verify(params: { f: number; i: number; o: number; g: number; c0: number }) {
  const e = Math.exp(2 * (params.i * params.g + params.f * params.c0))
  return (params.o * (e - 1)) / (e + 1)
}
