import type { Rng } from '#graders/random.ts'

const round = (x: number) => Math.round(x * 1000) / 1000

/** An increasing schedule, as is usual, with steps larger than in practice so that the product differs from 1 − Σβ. */
export function variant(rng: Rng) {
  const first = rng.int(5, 20)
  const second = first + rng.int(5, 15)
  const third = second + rng.int(5, 15)
  const [b1, b2, b3] = [first / 100, second / 100, third / 100]
  const abar = (1 - b1) * (1 - b2) * (1 - b3)
  return {
    params: { b1, b2, b3, abar: round(abar), a: round(Math.sqrt(abar)), answer: round(Math.sqrt(1 - abar)) },
  }
}

/** Standard deviation of the noise when the three single steps are carried out one after another. */
export function verify(params: { b1: number; b2: number; b3: number }) {
  let noiseVariance = 0
  for (const beta of [params.b1, params.b2, params.b3]) noiseVariance = (1 - beta) * noiseVariance + beta
  return Math.sqrt(noiseVariance)
}
