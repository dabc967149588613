import type { Rng } from '#graders/random.ts'

/** Halves go up, also where binary arithmetic puts them a little below. */
const round = (value: number) => Math.round(value * 1000 + 1e-6) / 1000

export function variant(rng: Rng) {
  const n = rng.int(5, 12)
  const k = rng.int(1, n - 1)
  // No two of them add up to 1, which could make the likelihoods equal.
  const [a, b] = rng.shuffle([0.2, 0.3, 0.45, 0.5, 0.6, 0.75]) as [number, number]
  const ratio = (a / b) ** k * ((1 - a) / (1 - b)) ** (n - k)
  // The larger likelihood stands above, so that three decimals are enough.
  const [p, q] = ratio >= 1 ? [a, b] : [b, a]
  return { params: { n, k, tails: n - k, p, q, answer: round(ratio >= 1 ? ratio : 1 / ratio) } }
}

/** By logarithms and with the binomial coefficient, which cancels. */
export function verify({ n, k, p, q }: ReturnType<typeof variant>['params']) {
  const logFactorial = (m: number) =>
    Array.from({ length: m }, (_, i) => Math.log(i + 1)).reduce((s, x) => s + x, 0)
  const choose = logFactorial(n) - logFactorial(k) - logFactorial(n - k)
  const logL = (x: number) => choose + k * Math.log(x) + (n - k) * Math.log1p(-x)
  return round(Math.exp(logL(p) - logL(q)))
}
