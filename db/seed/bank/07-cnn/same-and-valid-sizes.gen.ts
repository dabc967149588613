import type { Rng } from '#graders/random.ts'

/** The two paddings give different sizes, and the stride does not divide the input. */
export function variant(rng: Rng) {
  for (;;) {
    const size = rng.int(20, 120)
    const k = rng.pick([3, 5, 7])
    const stride = rng.pick([2, 3, 4])
    const { valid, same: answer } = outputSizes(size, k, stride)
    if (size % stride === 0 || valid === answer) continue
    return { params: { size, k, stride, valid, answer } }
  }
}

export function outputSizes(size: number, k: number, stride: number) {
  return { valid: Math.floor((size - k) / stride) + 1, same: Math.ceil(size / stride) }
}

/** Pads as TensorFlow does, then counts the positions. */
export function verify({ size, k, stride }: { size: number; k: number; stride: number }) {
  const over = size % stride
  const zeros = Math.max(0, over === 0 ? k - stride : k - over)
  let count = 0
  for (let start = 0; start + k <= size + zeros; start += stride) count++
  return count
}
