import type { Rng } from '#graders/random.ts'

/** Four different numbers, so that no two blanks agree by chance. */
export function variant(rng: Rng) {
  const batch = rng.int(2, 4)
  const tokens = rng.int(5, 15)
  const width = 16 * rng.int(1, 3)
  const embedding = 64 * rng.int(1, 3)
  return { params: { batch, tokens, width, embedding } }
}
