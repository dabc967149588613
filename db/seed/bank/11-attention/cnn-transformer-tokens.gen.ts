import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const layers = rng.int(2, 4)
  const factor = 2 ** layers
  const rows = rng.int(5, 14)
  const columns = rng.int(5, 14)
  const c = 32 * rng.int(2, 8)
  return {
    params: { layers, factor, height: factor * rows, width: factor * columns, c, answer: rows * columns },
  }
}

/** Layer by layer, with the output size ceil(n / 2) of same padding. */
export function verify(params: { layers: number; height: number; width: number }) {
  let { height, width } = params
  for (let layer = 0; layer < params.layers; layer++) {
    height = Math.ceil(height / 2)
    width = Math.ceil(width / 2)
  }
  return height * width
}
