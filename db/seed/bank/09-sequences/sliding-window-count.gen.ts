import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const w = 25 * rng.int(2, 6)
  const stride = rng.pick([0.2, 0.4, 0.6, 0.8]) * w
  const n = rng.int(600, 3000)
  const shift = Math.round(stride)
  return { params: { n, w, stride: shift, overlap: w - shift, answer: Math.floor((n - w) / shift) + 1 } }
}

/** Counts the starts whose window still fits. */
export function verify(params: { n: number; w: number; stride: number }) {
  let windows = 0
  for (let start = 0; start + params.w <= params.n; start += params.stride) windows++
  return windows
}
