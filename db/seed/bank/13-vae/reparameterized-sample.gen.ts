import type { Rng } from '#graders/random.ts'

const round = (x: number) => Math.round(x * 1000) / 1000

export function variant(rng: Rng) {
  const mu = rng.pick([-1.5, -1, -0.5, 0.5, 1, 1.5, 2])
  const logvar = rng.pick([-2, -1.6, -1.2, -0.8, 0.6, 0.8, 1.2, 1.4])
  const eps = rng.pick([-1.5, -1.2, -0.8, -0.5, 0.5, 0.8, 1.2, 1.5])
  const sigma = Math.exp(logvar / 2)
  return {
    params: {
      mu,
      logvar,
      eps,
      half: round(logvar / 2),
      sigma: round(sigma),
      answer: round(mu + sigma * eps),
    },
  }
}

/** With the standard deviation as the root of the variance. */
export function verify(params: { mu: number; logvar: number; eps: number }) {
  return params.mu + Math.sqrt(Math.exp(params.logvar)) * params.eps
}
