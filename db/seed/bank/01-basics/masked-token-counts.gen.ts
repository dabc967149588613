import type { Rng } from '#graders/random.ts'

/** Token counts in steps of 500 keep both averages whole. */
export function variant(rng: Rng) {
  const tokens = 500 * rng.int(1, 24)
  const percent = rng.pick([10, 15, 20, 25, 30, 40])
  const selected = (tokens / 100) * percent
  return { params: { tokens, percent, selected, answer: Math.round(selected * 0.8) } }
}

export function verify(params: ReturnType<typeof variant>['params']) {
  const kept = params.tokens * (1 - params.percent / 100)
  const notMasked = (params.tokens - kept) * (0.1 + 0.1)
  return Math.round(params.tokens - kept - notMasked)
}
