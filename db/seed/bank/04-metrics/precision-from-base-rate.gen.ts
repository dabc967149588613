import type { Rng } from '#graders/random.ts'

const total = 100_000

/** All four counts are whole; printed without thousands separators. */
export function variant(rng: Rng) {
  const percent = rng.pick([0.5, 1, 2, 3, 4])
  const recall = rng.pick([70, 75, 80, 85, 90, 95])
  const fpr = rng.int(1, 10)
  const frauds = Math.round((total * percent) / 100)
  const honest = total - frauds
  const tp = (frauds * recall) / 100
  const fp = (honest * fpr) / 100
  const answer = Number(((100 * tp) / (tp + fp)).toFixed(1))
  return { params: { percent, recall, fpr, frauds, honest, tp, fp, answer } }
}

/** Bayes with odds: prior odds × likelihood ratio. */
export function verify({ percent, recall, fpr }: { percent: number; recall: number; fpr: number }) {
  const odds = (percent / (100 - percent)) * (recall / fpr)
  return Number(((100 * odds) / (1 + odds)).toFixed(1))
}
