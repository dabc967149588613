import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const d = rng.int(3, 20)
  const percent = rng.pick([1, 2, 3, 5, 8, 10, 15, 20])
  const share = percent / 100
  return { params: { d, percent, share, answer: Number((share ** (1 / d)).toFixed(3)) } }
}

/** Bisection on edge^d = share. */
export function verify({ d, percent }: ReturnType<typeof variant>['params']) {
  let low = 0
  let high = 1
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (middle ** d < percent / 100) low = middle
    else high = middle
  }
  return Number(low.toFixed(3))
}
