import type { Rng } from '#graders/random.ts'

const round = (x: number) => Math.round(x * 1000) / 1000

export function variant(rng: Rng) {
  const real = rng.int(55, 97) / 100
  const fake = rng.int(3, 45) / 100
  return {
    params: {
      real,
      fake,
      generator: round(-Math.log(fake)),
      answer: round(-Math.log(real) - Math.log(1 - fake)),
    },
  }
}

/** One logarithm of the product. */
export function verify(params: { real: number; fake: number }) {
  return Math.log(1 / (params.real * (1 - params.fake)))
}
