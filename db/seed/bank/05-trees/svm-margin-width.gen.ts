import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const w1 = rng.pick([-1, 1]) * rng.int(1, 7)
  const w2 = rng.pick([-1, 1]) * rng.int(1, 7)
  const b = rng.pick([-3, -2, -1, 1, 2, 3])
  const square = w1 * w1 + w2 * w2
  return { params: { w1, w2, b, square, answer: Number((2 / Math.sqrt(square)).toFixed(3)) } }
}

/** Distance between the points where the two boundaries cross the line through 0 along w. */
export function verify({ w1, w2, b }: ReturnType<typeof variant>['params']) {
  const norm = Math.hypot(w1, w2)
  const at = (side: number) => (side - b) / norm
  return Number(Math.abs(at(1) - at(-1)).toFixed(3))
}
