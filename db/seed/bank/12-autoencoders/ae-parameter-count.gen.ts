import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const n = 4 * rng.int(16, 200)
  const h = 8 * rng.int(4, 7)
  const z = rng.int(2, 16)
  const encoder = (n + 1) * h + (h + 1) * z
  const decoder = (z + 1) * h + (h + 1) * n
  return {
    params: { n, h, z, encoder, decoder, ratio: Math.round((n / z) * 10) / 10, answer: encoder + decoder },
  }
}

/** Weight matrices (each pair of layer sizes occurs twice) plus one bias per non-input unit. */
export function verify(params: { n: number; h: number; z: number }) {
  const { n, h, z } = params
  return 2 * h * (n + z) + (h + z + h + n)
}
