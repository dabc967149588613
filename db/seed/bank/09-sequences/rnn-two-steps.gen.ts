import type { Rng } from '#graders/random.ts'

const round = (x: number) => Math.round(x * 1000) / 1000

export function variant(rng: Rng) {
  const w = rng.int(2, 9) / 10
  const u = rng.pick([-0.8, -0.6, -0.4, 0.4, 0.5, 0.6, 0.8, 0.9])
  const b = rng.pick([-0.3, -0.2, -0.1, 0.1, 0.2, 0.3])
  const x1 = rng.pick([-2, -1, 1, 2])
  const x2 = rng.pick([-1, 1])
  const h1 = Math.tanh(w * x1 + b)
  const h2 = Math.tanh(w * x2 + u * h1 + b)
  return { params: { w, u, b, x1, x2, h1: round(h1), answer: round(h2) } }
}

/** With the hyperbolic tangent written as 2σ(2z) − 1. */
export function verify(params: { w: number; u: number; b: number; x1: number; x2: number }) {
  let h = 0
  for (const x of [params.x1, params.x2]) {
    const z = params.w * x + params.u * h + params.b
    h = 2 / (1 + Math.exp(-2 * z)) - 1
  }
  return h
}
