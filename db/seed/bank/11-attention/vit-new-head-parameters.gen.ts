import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const classes = rng.int(3, 250)
  const head = 769 * classes
  return { params: { classes, head, answer: 86_567_656 - 769_000 + head } }
}

/** From the parts of ViT-B/16: width 768, 12 blocks with an inner width of 3072, 196 patches. */
export function verify({ classes }: { classes: number }) {
  const d = 768
  const patches = 16 * 16 * 3 * d + d
  const tokens = d + 197 * d
  const block = 4 * (d * d + d) + (d + 1) * 3072 + 3073 * d + 4 * d
  return patches + tokens + 12 * block + 2 * d + (d + 1) * classes
}
