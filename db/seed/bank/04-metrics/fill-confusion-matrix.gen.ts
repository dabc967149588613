import type { Rng } from '#graders/random.ts'

/** FN and FP always differ, so that mixing them up is noticed. */
export function variant(rng: Rng) {
  const tp = rng.int(20, 90)
  const fn = rng.int(3, 20)
  const fp = fn + rng.int(1, 25)
  const tn = rng.int(100, 400)
  return {
    params: { total: tp + fn + fp + tn, positives: tp + fn, called: tp + fp, tp, fn, fp, answer: tn },
  }
}

type Known = { total: number; positives: number; called: number; tp: number }

export function verify({ total, positives, called, tp }: Known) {
  return total - (positives + called - tp)
}
