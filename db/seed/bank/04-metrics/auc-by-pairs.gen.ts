import type { Rng } from '#graders/random.ts'

/** Four positives and three or five negatives; the AUC is never 0, ½ or 1. */
export function variant(rng: Rng) {
  for (;;) {
    const positives = Array.from({ length: 4 }, () => rng.int(30, 95) / 100)
    const negatives = Array.from({ length: rng.pick([3, 5]) }, () => rng.int(10, 75) / 100)
    if (rng() < 0.3) negatives[0] = positives[0]!
    const differences = positives.flatMap((p) => negatives.map((n) => p - n))
    const wins = differences.filter((d) => d > 0).length
    const ties = differences.filter((d) => d === 0).length
    const pairs = differences.length
    const auc = (wins + ties / 2) / pairs
    if (auc === 0 || auc === 0.5 || auc === 1) continue
    const answer = Number(auc.toFixed(3))
    return { params: { positives: list(positives), negatives: list(negatives), pairs, wins, ties, answer } }
  }
}

function list(scores: number[]) {
  return scores.map((s) => s.toFixed(2)).join(', ')
}

/** The rank-sum (Mann–Whitney) formula with mid-ranks. */
export function verify(params: { positives: string; negatives: string }) {
  const positives = params.positives.split(', ').map(Number)
  const negatives = params.negatives.split(', ').map(Number)
  const all = [...positives, ...negatives]
  const rank = (s: number) => all.filter((t) => t < s).length + (all.filter((t) => t === s).length + 1) / 2
  const sum = positives.reduce((total, p) => total + rank(p), 0)
  const m = positives.length
  return Number(((sum - (m * (m + 1)) / 2) / (m * negatives.length)).toFixed(3))
}
