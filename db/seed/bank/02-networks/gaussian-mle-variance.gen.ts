import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const centre = rng.int(5, 30)
  const values = rng.shuffle([
    centre - rng.int(2, 5),
    centre - rng.int(0, 2),
    centre,
    centre + rng.int(0, 3),
    centre + rng.int(2, 6),
  ])
  const mean = values.reduce((a, b) => a + b) / 5
  const squares = values.reduce((sum, x) => sum + (x - mean) ** 2, 0)
  const answer = Number((squares / 5).toFixed(2))
  return { params: { values: values.join(', '), mean, unbiased: (squares / 4).toFixed(2), answer } }
}

/** E[x²] − E[x]². */
export function verify(params: ReturnType<typeof variant>['params']) {
  const values = params.values.split(', ').map(Number)
  const moment = (power: number) => values.reduce((sum, x) => sum + x ** power, 0) / values.length
  return Number((moment(2) - moment(1) ** 2).toFixed(2))
}
