import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const x1 = rng.int(1, 4)
  const x2 = rng.int(1, 4) + (rng() < 0.5 ? 0 : 2)
  const w = rng.int(1, 4)
  const errors = [rng.pick([-3, -2, -1, 1, 2, 3]), rng.int(-3, 4)]
  const y1 = w * x1 - errors[0]!
  const y2 = w * x2 - errors[1]!
  const answer = (2 * (errors[0]! * x1 + errors[1]! * x2)) / 2
  if (answer === 0) return variant(rng)
  return { params: { x1, x2, w, y1, y2, e1: errors[0]!, e2: errors[1]!, answer } }
}

/** A central difference, which is exact for a parabola. */
export function verify({ x1, x2, w, y1, y2 }: ReturnType<typeof variant>['params']) {
  const loss = (v: number) => ((v * x1 - y1) ** 2 + (v * x2 - y2) ** 2) / 2
  return (loss(w + 1) - loss(w - 1)) / 2
}
