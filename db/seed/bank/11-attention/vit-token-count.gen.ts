import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const p = rng.pick([8, 14, 16, 32])
  const rows = rng.int(4, 16)
  const columns = rng.int(4, 16)
  const patches = rows * columns
  return {
    params: { p, height: p * rows, width: p * columns, flat: p * p * 3, patches, answer: patches + 1 },
  }
}

/** By area, the class token included. */
export function verify(params: { p: number; height: number; width: number }) {
  return 1 + (params.height * params.width) / (params.p * params.p)
}
