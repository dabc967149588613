import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const f = rng.pick([4, 8, 16])
  const c = rng.pick([3, 4, 5, 6, 8, 12, 16])
  const height = 64 * rng.int(4, 12)
  const width = 64 * rng.int(4, 12)
  const pixels = height * width * 3
  const latent = (height / f) * (width / f) * c
  return { params: { f, c, height, width, pixels, latent, answer: Math.round((pixels / latent) * 10) / 10 } }
}

/** Independent of the image size. */
export function verify(params: { f: number; c: number }) {
  return (3 * params.f * params.f) / params.c
}
