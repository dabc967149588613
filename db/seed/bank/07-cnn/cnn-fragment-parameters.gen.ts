import type { Rng } from '#graders/random.ts'

/** The pooled side is a whole number, so that nothing is cut off. */
export function variant(rng: Rng) {
  const k = rng.pick([3, 5])
  const channels = rng.pick([1, 3])
  const filters = rng.pick([4, 6, 8, 12, 16])
  const units = rng.pick([5, 10, 20])
  const pooled = rng.int(8, 15)
  const side = 2 * pooled
  const size = side + k - 1
  const flat = pooled * pooled * filters
  const conv = (k * k * channels + 1) * filters
  const dense = (flat + 1) * units
  return {
    params: { k, channels, filters, units, size, side, pooled, flat, conv, dense, answer: conv + dense },
  }
}
