import type { Rng } from '#graders/random.ts'

const round = (x: number) => Math.round(x * 1000) / 1000
const divergence = (mu: number, sd: number) => (mu * mu + sd * sd - 1 - Math.log(sd * sd)) / 2

export function variant(rng: Rng) {
  const mu1 = rng.pick([-1.5, -1, -0.5, 0.5, 1, 1.5])
  const mu2 = rng.pick([-0.8, -0.4, 0, 0.4, 0.8])
  const sd1 = rng.pick([0.4, 0.5, 0.6, 0.8, 1.5])
  const sd2 = rng.pick([0.5, 0.7, 0.9, 1, 1.2])
  const kl1 = divergence(mu1, sd1)
  const kl2 = divergence(mu2, sd2)
  return { params: { mu1, mu2, sd1, sd2, kl1: round(kl1), kl2: round(kl2), answer: round(kl1 + kl2) } }
}

/** Numerically: the integral of q ln(q/p) over each dimension by the trapezoidal rule. */
export function verify(params: { mu1: number; mu2: number; sd1: number; sd2: number }) {
  let total = 0
  for (const [mu, sd] of [
    [params.mu1, params.sd1],
    [params.mu2, params.sd2],
  ] as const) {
    const step = sd / 500
    for (let z = mu - 10 * sd; z <= mu + 10 * sd; z += step) {
      const density = Math.exp(-(((z - mu) / sd) ** 2) / 2) / (sd * Math.sqrt(2 * Math.PI))
      total += density * ((z * z - ((z - mu) / sd) ** 2) / 2 - Math.log(sd)) * step
    }
  }
  return total
}
