import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const size = rng.pick([14, 28, 56])
  const k = rng.pick([3, 5])
  const cin = 32 * rng.int(4, 12)
  const cout = 16 * rng.int(2, 8)
  const r = 8 * rng.int(2, 6)
  const { direct, narrow } = perPosition({ k, cin, cout, r })
  return {
    params: { size, k, cin, cout, r, direct, narrow, answer: Math.round((direct / narrow) * 100) / 100 },
  }
}

/** Multiplications at one output position. */
export function perPosition({ k, cin, cout, r }: { k: number; cin: number; cout: number; r: number }) {
  return { direct: k * k * cin * cout, narrow: cin * r + k * k * r * cout }
}

/** From the reciprocal, as a sum of two shares, with the position count left in. */
export function verify(params: { size: number; k: number; cin: number; cout: number; r: number }) {
  const { size, k, cin, cout, r } = params
  const direct = size * size * k * k * cin * cout
  const reduceShare = (size * size * cin * r) / direct
  const convolveShare = (size * size * k * k * r * cout) / direct
  return 1 / (reduceShare + convolveShare)
}
