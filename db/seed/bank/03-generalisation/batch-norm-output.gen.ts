import type { Rng } from '#graders/random.ts'

/** Values with a whole mean; the first one is not the mean, and the variance is not 0 or 1. */
export function variant(rng: Rng) {
  for (;;) {
    const mean = rng.int(2, 9)
    const [a, b, c] = [rng.int(-4, 4), rng.int(-4, 4), rng.int(-4, 4)] as [number, number, number]
    const offsets = [a, b, c, -a - b - c]
    const variance = offsets.reduce((sum, d) => sum + d * d, 0) / 4
    if (a === 0 || variance < 2) continue
    const gamma = rng.pick([0.5, 1.5, 2, 3])
    const beta = rng.pick([-2, -1, 1, 2])
    const normalised = a / Math.sqrt(variance)
    return {
      params: {
        values: offsets.map((d) => mean + d).join(', '),
        x: mean + a,
        mean,
        variance,
        gamma,
        beta,
        normalised: Number(normalised.toFixed(3)),
        answer: Number((gamma * normalised + beta).toFixed(3)),
      },
    }
  }
}

/** With the variance as the mean square minus the squared mean. */
export function verify(params: ReturnType<typeof variant>['params']) {
  const values = params.values.split(', ').map(Number)
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length
  const square = values.reduce((sum, v) => sum + v * v, 0) / values.length
  return Number((params.beta + (params.gamma * (values[0]! - mean)) / (square - mean ** 2) ** 0.5).toFixed(3))
}
