import type { Rng } from '#graders/random.ts'

/** The gradient is never 0; `bTerm` carries its sign, so that it reads as a term. */
export function variant(rng: Rng) {
  const a = rng.int(2, 5)
  const b = rng.pick([-9, -7, -5, -3, 3, 5, 7, 9])
  const c = rng.int(1, 9)
  const w = rng.pick([-3, -2, -1, 1, 2, 3])
  const rate = rng.pick([0.01, 0.05, 0.1])
  const gradient = 2 * a * w + b
  const bTerm = b < 0 ? `- ${-b}` : `+ ${b}`
  return { params: { a, bTerm, c, w, rate, gradient, answer: Number((w - rate * gradient).toFixed(2)) } }
}

/** A central difference is exact for a parabola. */
export function verify({ a, bTerm, c, w, rate }: ReturnType<typeof variant>['params']) {
  const b = Number(bTerm.replace(' ', ''))
  const loss = (v: number) => a * v * v + b * v + c
  return Number((w - rate * ((loss(w + 1) - loss(w - 1)) / 2)).toFixed(2))
}
