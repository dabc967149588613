import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const activation = rng.int(3, 40) / 10
  const rate = rng.pick([0.1, 0.2, 0.25, 0.3, 0.4, 0.6])
  return { params: { activation, rate, answer: Number((activation / (1 - rate)).toFixed(3)) } }
}

/** The value whose expectation over keeping and dropping is the activation. */
export function verify({ activation, rate }: ReturnType<typeof variant>['params']) {
  const percentKept = Math.round(100 - 100 * rate)
  return Number(((100 * activation) / percentKept).toFixed(3))
}
