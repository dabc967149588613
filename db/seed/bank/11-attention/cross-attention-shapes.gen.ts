import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const h = rng.pick([4, 8, 16])
  const d = h * rng.pick([32, 64])
  const target = rng.int(6, 30)
  const source = target + rng.int(2, 12) * rng.pick([1, -1])
  const length = source > 3 ? source : target + 4
  return { params: { h, d, target, source: length, answer: h * target * length } }
}

/** One weight per head, query and key. */
export function verify(params: { h: number; target: number; source: number }) {
  let weights = 0
  for (let head = 0; head < params.h; head++) {
    for (let query = 0; query < params.target; query++) weights += params.source
  }
  return weights
}
