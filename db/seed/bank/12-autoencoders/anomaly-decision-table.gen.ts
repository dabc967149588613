import type { Rng } from '#graders/random.ts'

const round = (x: number) => Math.round(x * 1000) / 1000

/** Errors in hundredths, all different, none equal to the threshold; TP, FP, FN and TN all occur. */
export function variant(rng: Rng) {
  const threshold = rng.int(30, 50)
  const tp = rng.int(2, 3)
  const fn = rng.int(1, 2)
  const fp = rng.int(1, 2)
  const above = rng.shuffle(Array.from({ length: 30 }, (_, i) => threshold + 1 + i))
  const below = rng.shuffle(Array.from({ length: 20 }, (_, i) => threshold - 1 - i))
  const windows = Array.from({ length: 8 }, (_, i) => {
    const flagged = i < tp + fp
    const abnormal = i < tp || (i >= tp + fp && i < tp + fp + fn)
    return { error: ((flagged ? above : below)[i]! / 100).toFixed(2), label: abnormal ? 'A' : 'N' }
  })
  const shown: Record<string, string> = {}
  for (const [i, { error, label }] of rng.shuffle(windows).entries()) {
    shown[`e${i + 1}`] = error
    shown[`l${i + 1}`] = label
  }
  return {
    params: {
      threshold: (threshold / 100).toFixed(2),
      ...shown,
      tp,
      fp,
      flagged: tp + fp,
      abnormal: tp + fn,
      recall: round(tp / (tp + fn)),
      answer: round(tp / (tp + fp)),
    },
  }
}

/** Precision from the displayed table. */
export function verify(params: Record<string, string | number>) {
  const flagged = [1, 2, 3, 4, 5, 6, 7, 8].filter((i) => Number(params[`e${i}`]) > Number(params.threshold))
  return flagged.filter((i) => params[`l${i}`] === 'A').length / flagged.length
}
