import type { Rng } from '#graders/random.ts'

/** x_t is made from a clean value in [-1, 1] and shown with 2 decimals; the answer follows from the shown value. */
export function variant(rng: Rng) {
  const abar = rng.pick([0.4, 0.5, 0.6, 0.7, 0.8, 0.9])
  const eps = rng.pick([-1.3, -0.9, -0.6, -0.4, 0.4, 0.7, 1.1, 1.3])
  const clean = rng.int(-9, 9) / 10
  const xt = Math.round((Math.sqrt(abar) * clean + Math.sqrt(1 - abar) * eps) * 100) / 100
  const value = (xt - Math.sqrt(1 - abar) * eps) / Math.sqrt(abar)
  return { params: { abar, eps, xt, answer: Math.round(value * 1000) / 1000 } }
}

/** Bisection: the clean value whose noisy version is x_t. */
export function verify(params: { abar: number; eps: number; xt: number }) {
  let [low, high] = [-5, 5]
  for (let i = 0; i < 60; i++) {
    const x0 = (low + high) / 2
    if (Math.sqrt(params.abar) * x0 + Math.sqrt(1 - params.abar) * params.eps < params.xt) low = x0
    else high = x0
  }
  return (low + high) / 2
}
