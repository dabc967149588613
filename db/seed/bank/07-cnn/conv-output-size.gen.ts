import type { Rng } from '#graders/random.ts'

/** The stride is at least 2 and never divides evenly, so that the rounding matters. */
export function variant(rng: Rng) {
  for (;;) {
    const size = rng.int(24, 128)
    const k = rng.pick([3, 5, 7, 9])
    const stride = rng.pick([2, 3, 4])
    const pad = rng.int(1, 3)
    if ((size + 2 * pad - k) % stride === 0) continue
    return { params: { size, k, stride, pad, answer: outputSize({ size, k, stride, pad }) } }
  }
}

type Layer = { size: number; k: number; stride: number; pad: number }

export function outputSize({ size, k, stride, pad }: Layer) {
  return Math.floor((size + 2 * pad - k) / stride) + 1
}

/** Counts the window positions that fit. */
export function verify({ size, k, stride, pad }: Layer) {
  let count = 0
  for (let start = -pad; start + k <= size + pad; start += stride) count++
  return count
}
