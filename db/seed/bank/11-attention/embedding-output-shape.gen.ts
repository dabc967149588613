import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const batch = rng.int(2, 8)
  const tokens = rng.int(9, 20)
  const width = 8 * rng.int(3, 8)
  const vocabulary = 100 * rng.int(5, 20)
  return { params: { batch, tokens, width, vocabulary } }
}
