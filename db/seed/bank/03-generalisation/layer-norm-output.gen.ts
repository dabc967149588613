import type { Rng } from '#graders/random.ts'

/** The mean is a whole number, the first feature is not the mean, and the two samples differ in it. */
export function variant(rng: Rng) {
  for (;;) {
    const mean = rng.int(2, 9)
    const [d, e] = [rng.int(-5, 5), rng.int(-5, 5)]
    const first = rng.int(-3, 12)
    if (d === 0 || d + e === 0 || d === e || first === mean + d) continue
    const squares = d * d + e * e + (d + e) ** 2
    return {
      params: {
        a: [mean + d, mean + e, mean - d - e].join(', '),
        b: [first, rng.int(-3, 12), rng.int(-3, 12)].join(', '),
        x: mean + d,
        mean,
        squares,
        batch: mean + d > first ? 1 : -1,
        answer: Number((d / Math.sqrt(squares / 3)).toFixed(3)),
      },
    }
  }
}

/** With the variance from the differences of all pairs. */
export function verify(params: ReturnType<typeof variant>['params']) {
  const [x = 0, y = 0, z = 0] = params.a.split(', ').map(Number)
  const variance = ((x - y) ** 2 + (y - z) ** 2 + (z - x) ** 2) / 9
  return Number(((2 * x - y - z) / 3 / variance ** 0.5).toFixed(3))
}
