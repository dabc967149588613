import type { Rng } from '#graders/random.ts'

/** Neither probability lies on a rounding tie. */
export function variant(rng: Rng) {
  for (;;) {
    const d = rng.int(9, 120)
    const splits = rng.int(2, 8)
    const m = Math.floor(Math.sqrt(d))
    const share = m / d
    const never = (1 - share) ** splits
    if ([share, never].some((p) => Math.abs(((1000 * p) % 1) - 0.5) < 1e-6)) continue
    return { params: { d, splits, m, share: Number(share.toFixed(3)), answer: Number(never.toFixed(3)) } }
  }
}

/** Counts draws: the feature is missed when all m of them come from the d − 1 others. */
export function verify({ d, splits, m }: ReturnType<typeof variant>['params']) {
  let missed = 1
  for (let drawn = 0; drawn < m; drawn++) missed *= (d - 1 - drawn) / (d - drawn)
  return Number(Math.exp(splits * Math.log(missed)).toFixed(3))
}
