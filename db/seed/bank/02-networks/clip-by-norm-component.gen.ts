import type { Rng } from '#graders/random.ts'

/** Pythagorean triples keep the norm whole; the threshold is always below it. */
export function variant(rng: Rng) {
  const [a, b, c] = rng.pick([
    [3, 4, 5],
    [4, 3, 5],
    [5, 12, 13],
    [12, 5, 13],
    [8, 15, 17],
  ]) as [number, number, number]
  const scale = rng.int(1, 4)
  const g1 = rng.pick([-1, 1]) * a * scale
  const g2 = rng.pick([-1, 1]) * b * scale
  const threshold = rng.pick([0.5, 1, 2, 2.5, 4])
  const answer = Number(((g1 * threshold) / (c * scale)).toFixed(3))
  return { params: { g1, g2, norm: c * scale, threshold, answer } }
}

/** The direction is kept, the length becomes the threshold. */
export function verify({ g1, g2, threshold }: ReturnType<typeof variant>['params']) {
  return Number((threshold * Math.cos(Math.atan2(g2, g1))).toFixed(3))
}
