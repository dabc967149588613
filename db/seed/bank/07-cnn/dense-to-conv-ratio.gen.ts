import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const size = rng.pick([24, 28, 32, 48, 64, 96])
  const channels = rng.pick([1, 3])
  const k = rng.pick([3, 5, 7])
  const units = rng.pick([8, 16, 32, 64])
  const dense = (size * size * channels + 1) * units
  const conv = (k * k * channels + 1) * units
  return { params: { size, channels, k, units, dense, conv, answer: Math.round(dense / conv) } }
}

/** The units cancel. */
export function verify({ size, channels, k }: ReturnType<typeof variant>['params']) {
  return Math.round((1 + channels * size ** 2) / (1 + channels * k ** 2))
}
