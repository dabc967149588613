import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const tenths = rng.pick([rng.int(5, 99), rng.int(10, 180) * 10])
  const bytes = rng.pick([1, 2, 4])
  const params = { billions: tenths / 10, bits: bytes * 8, bytes, answer: (tenths * bytes) / 10 }
  return { params }
}

export function verify({ billions, bits }: { billions: number; bits: number }) {
  const totalBits = billions * 1e9 * bits
  return Math.round(totalBits / 8 / 1e8) / 10
}
