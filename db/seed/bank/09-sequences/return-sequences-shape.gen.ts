import type { Rng } from '#graders/random.ts'

/** All sizes differ, so that no two of the shapes are the same. */
export function variant(rng: Rng) {
  const batch = rng.int(2, 4)
  const classes = rng.int(5, 8)
  const features = rng.pick([9, 10, 12])
  const width = rng.pick([16, 20, 24])
  const steps = rng.int(30, 60)
  return { params: { batch, classes, features, width, steps } }
}
