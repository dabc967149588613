import type { Rng } from '#graders/random.ts'

/** Whole errors keep the mean of four squares exact at two decimals. */
export function variant(rng: Rng) {
  const targets = [0, 0, 0, 0].map(() => rng.int(1, 20))
  const errors = rng.shuffle([rng.int(1, 5), -rng.int(1, 4), rng.int(-3, 3), rng.int(0, 6)])
  const [y1, y2, y3, y4] = targets as [number, number, number, number]
  const [p1, p2, p3, p4] = targets.map((y, i) => y + errors[i]!) as [number, number, number, number]
  const answer = errors.reduce((sum, e) => sum + e * e, 0) / 4
  return { params: { y1, y2, y3, y4, p1, p2, p3, p4, errors: errors.join(', '), answer } }
}

/** Mean square = variance of the errors + squared mean error. */
export function verify(params: Omit<ReturnType<typeof variant>['params'], 'errors' | 'answer'>) {
  const { y1, y2, y3, y4, p1, p2, p3, p4 } = params
  const errors = [y1 - p1, y2 - p2, y3 - p3, y4 - p4]
  const mean = errors.reduce((a, b) => a + b) / 4
  return errors.reduce((sum, e) => sum + (e - mean) ** 2, 0) / 4 + mean ** 2
}
