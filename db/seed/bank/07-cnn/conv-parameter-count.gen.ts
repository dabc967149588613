import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const size = rng.pick([14, 28, 32, 56, 64])
  const channels = rng.pick([2, 3, 4, 8, 12, 16, 32])
  const k = rng.pick([3, 5, 7])
  const filters = rng.pick([6, 8, 10, 16, 20, 24, 32, 64])
  const noBias = weights(k, channels, filters)
  const flat = (k * k + 1) * filters
  return { params: { size, channels, k, filters, noBias, flat, answer: noBias + filters } }
}

/** Of a k × k convolution, without its biases. */
export function weights(k: number, channels: number, filters: number) {
  return k * k * channels * filters
}

export function verify({ channels, k, filters }: { channels: number; k: number; filters: number }) {
  let count = 0
  for (let filter = 0; filter < filters; filter++) count += 1 + channels * k ** 2
  return count
}
