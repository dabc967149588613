import type { Rng } from '#graders/random.ts'

/** Multiples of 400 keep every size whole for the percentages used. */
export function variant(rng: Rng) {
  const samples = 400 * rng.int(2, 40)
  const test = rng.pick([10, 15, 20, 25, 30])
  const valid = rng.pick([10, 20, 25])
  const testSize = (samples * test) / 100
  const rest = samples - testSize
  const validSize = (rest * valid) / 100
  return { params: { samples, test, valid, testSize, rest, validSize, answer: rest - validSize } }
}

export function verify({ samples, test, valid }: ReturnType<typeof variant>['params']) {
  return Math.round(samples * (1 - test / 100) * (1 - valid / 100))
}
