import type { Rng } from '#graders/random.ts'

/** FN and FP differ, so that transposing the matrix changes precision and recall; no score ends in a rounding tie. */
export function variant(rng: Rng) {
  for (;;) {
    const tp = rng.int(15, 90)
    const fn = rng.int(2, 30)
    const fp = fn + rng.int(3, 40)
    const tn = rng.int(60, 400)
    if ((4000 * tp) % (2 * tp + fp + fn) === 0) continue
    const { precision, recall, f1 } = scores({ tp, fn, fp })
    const shown = { precision: precision.toFixed(3), recall: recall.toFixed(3) }
    return { params: { tp, fn, fp, tn, ...shown, answer: Number(f1.toFixed(3)) } }
  }
}

type Counts = { tp: number; fn: number; fp: number }

export function scores({ tp, fn, fp }: Counts) {
  const precision = tp / (tp + fp)
  const recall = tp / (tp + fn)
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}

export function verify({ tp, fn, fp }: Counts) {
  return Number(((2 * tp) / (2 * tp + fp + fn)).toFixed(3))
}
