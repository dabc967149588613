import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const slope = rng.pick([-4, -3, -2.5, -2, -1.5, 1.5, 2, 2.5, 3, 4])
  const offset = rng.int(-6, 9)
  const x1 = rng.int(0, 2)
  const x2 = x1 + rng.pick([2, 4])
  const x3 = x2 + rng.int(3, 8)
  const f = (x: number) => slope * x + offset
  return { params: { x1, x2, x3, y1: f(x1), y2: f(x2), slope, offset, answer: f(x3) } }
}

/** By equal ratios of distances on a straight line. */
export function verify({ x1, x2, x3, y1, y2 }: ReturnType<typeof variant>['params']) {
  return y2 + ((y2 - y1) * (x3 - x2)) / (x2 - x1)
}
