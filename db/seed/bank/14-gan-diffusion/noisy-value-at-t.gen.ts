import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const x0 = rng.pick([-0.9, -0.8, -0.6, -0.4, 0.4, 0.5, 0.7, 0.9])
  const abar = rng.pick([0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9])
  const eps = rng.pick([-1.4, -1.1, -0.7, -0.3, 0.3, 0.6, 1.2, 1.5])
  const value = Math.sqrt(abar) * x0 + Math.sqrt(1 - abar) * eps
  return { params: { x0, abar, eps, answer: Math.round(value * 1000) / 1000 } }
}

/** With the two coefficients as cosine and sine of one angle. */
export function verify(params: { x0: number; abar: number; eps: number }) {
  const angle = Math.acos(params.abar ** 0.5)
  return Math.cos(angle) * params.x0 + Math.sin(angle) * params.eps
}
