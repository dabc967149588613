/** The one test that the rules need. */

/** Probability of a chi-square statistic at least this large when there is nothing to find. */
export function chiSquareP(statistic: number, degrees: number): number {
  if (degrees <= 0 || statistic <= 0) return 1
  return 1 - lowerGamma(degrees / 2, statistic / 2)
}

/** Against equal shares. `degrees` is one less than there are cells. */
export function chiSquareUniform(counts: number[]): { statistic: number; degrees: number } {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length
  if (expected === 0) return { statistic: 0, degrees: 0 }
  const statistic = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  return { statistic, degrees: counts.length - 1 }
}

/** Regularised lower incomplete gamma function, by its power series (DLMF 8.7.1), which converges everywhere. */
function lowerGamma(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let n = 1; n < 10_000 && term > sum * 1e-15; n++) {
    term *= x / (a + n)
    sum += term
  }
  return Math.min(1, sum * Math.exp(-x + a * Math.log(x) - logGamma(a)))
}

/** Lanczos' approximation with g = 7, good to 15 digits for positive arguments. */
function logGamma(z: number): number {
  const coefficients = [
    676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
    -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
  ]
  const shifted = z - 1
  const t = shifted + 7.5
  const series = coefficients.reduce((sum, c, i) => sum + c / (shifted + i + 1), 0.9999999999998099)
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(series)
}
