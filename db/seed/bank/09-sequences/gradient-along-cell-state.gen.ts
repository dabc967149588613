import type { Rng } from '#graders/random.ts'

/** The logarithm does not lie on a rounding tie. */
export function variant(rng: Rng) {
  for (;;) {
    const f = rng.int(95, 99) / 100
    const r = rng.int(4, 8) / 10
    const steps = 5 * rng.int(4, 20)
    const log = steps * (Math.log10(f) - Math.log10(r))
    if (Math.abs(((100 * log) % 1) - 0.5) < 1e-6) continue
    return { params: { f, r, steps, answer: Number(log.toFixed(2)) } }
  }
}

/** Step by step, as backpropagation through time multiplies. */
export function verify({ f, r, steps }: ReturnType<typeof variant>['params']) {
  let ratio = 1
  for (let step = 0; step < steps; step++) ratio *= f / r
  return Number(Math.log10(ratio).toFixed(2))
}
