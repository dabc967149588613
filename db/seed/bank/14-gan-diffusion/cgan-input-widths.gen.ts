import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const side = rng.pick([8, 16, 20, 28, 32])
  const z = rng.pick([16, 32, 50, 64, 100, 128])
  const classes = rng.int(3, 20)
  const pixels = side * side
  return { params: { side, z, classes, pixels, judged: pixels + classes, answer: z + classes } }
}

/** Length of the concatenated vector. */
export function verify(params: { z: number; classes: number }) {
  return [...Array.from({ length: params.z }), ...Array.from({ length: params.classes })].length
}
