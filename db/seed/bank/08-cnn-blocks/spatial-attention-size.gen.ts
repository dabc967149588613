import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const h = rng.int(7, 40)
  const w = h + rng.int(1, 12)
  const c = 16 * rng.int(2, 16)
  const k = rng.pick([3, 5, 7])
  return { params: { h, w, c, k, weights: 2 * k * k, answer: h * w } }
}

/** One attention value per position. */
export function verify(params: { h: number; w: number }) {
  let positions = 0
  for (let row = 0; row < params.h; row++) positions += params.w
  return positions
}
