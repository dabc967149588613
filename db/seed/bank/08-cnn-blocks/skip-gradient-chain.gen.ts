import type { Rng } from '#graders/random.ts'

/** The same derivative F'(x) = a in each of n scalar blocks. */
export function variant(rng: Rng) {
  const n = rng.int(4, 9)
  const a = rng.int(3, 30) / 100
  const answer = Math.round((1 + a) ** n * 1000) / 1000
  const [mantissa, exponent] = (a ** n).toExponential(1).split('e')
  return { params: { n, a, answer, plain: `${mantissa} \\times 10^{${Number(exponent)}}` } }
}

/** Through logarithms instead of a power. */
export function verify(params: { n: number; a: number }) {
  return Math.exp(params.n * Math.log1p(params.a))
}
