import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const h = rng.pick([2, 4, 8, 12, 16])
  const n = 50 * rng.int(4, 40)
  return { params: { h, n, answer: Math.round((h * n * n * 4) / 1e4) / 100 } }
}

/** Row by row: n rows of n floats per head. */
export function verify(params: { h: number; n: number }) {
  const rowBytes = params.n * Float32Array.BYTES_PER_ELEMENT
  return (rowBytes / 1e6) * params.n * params.h
}
