import type { Rng } from '#graders/random.ts'

const round = (x: number) => Math.round(x * 100) / 100

/** 5 or 10 intervals and end points in halves, so that two decimals are exact; never the middle. */
export function variant(rng: Rng) {
  const intervals = rng.pick([5, 10])
  const index = rng.int(1, 4)
  const a1 = rng.int(-4, -1) / 2
  const a2 = rng.int(1, 4) / 2
  const b1 = rng.int(1, 4) / 2
  const b2 = rng.int(-4, -1) / 2
  const share = index / intervals
  return {
    params: {
      count: intervals + 1,
      intervals,
      inner: intervals - 1,
      index,
      a1,
      a2,
      b1,
      b2,
      z1: round(a1 + share * (b1 - a1)),
      answer: round(a2 + share * (b2 - a2)),
    },
  }
}

/** Step by step along the line. */
export function verify(params: { intervals: number; index: number; a2: number; b2: number }) {
  let z = params.a2
  for (let step = 0; step < params.index; step++) z += (params.b2 - params.a2) / params.intervals
  return z
}
