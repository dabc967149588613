import type { Rng } from '#graders/random.ts'

/** Five errors in hundredths whose mean is exact in three decimals; at least two of them differ by 0.06. */
export function variant(rng: Rng) {
  const base = rng.int(8, 30)
  const errors = [0, 6, rng.int(1, 12), rng.int(1, 12), rng.int(1, 12)].map((extra) => base + extra)
  const k = rng.pick([2, 3])
  const mean = errors.reduce((a, b) => a + b, 0) / 5
  const sd = Math.sqrt(errors.reduce((sum, error) => sum + (error - mean) ** 2, 0) / 5)
  return {
    params: {
      errors: rng
        .shuffle(errors)
        .map((error) => (error / 100).toFixed(2))
        .join(', '),
      k,
      mean: Math.round(mean * 10) / 1000,
      sd: Math.round(sd * 100) / 10000,
      answer: Math.round((mean + k * sd) * 10) / 1000,
    },
  }
}

/** From the displayed errors, with the variance as E[x²] − E[x]². */
export function verify(params: { errors: string; k: number }) {
  const errors = params.errors.split(', ').map(Number)
  const mean = errors.reduce((a, b) => a + b, 0) / errors.length
  const square = errors.reduce((a, b) => a + b * b, 0) / errors.length
  return mean + params.k * Math.sqrt(square - mean * mean)
}
