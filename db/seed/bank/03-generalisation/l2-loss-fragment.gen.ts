import type { Rng } from '#graders/random.ts'

/** The residuals differ and are not both zero; the sum has at most two decimals. */
export function variant(rng: Rng) {
  const w = rng.pick([-4, -3, -2, 2, 3, 4])
  const [p1, p2] = [w, 2 * w]
  const y1 = p1 + rng.pick([-3, -2, -1, 1, 2, 3])
  const y2 = p2 + rng.pick([-4, -2, 0, 2, 4])
  const mse = ((p1 - y1) ** 2 + (p2 - y2) ** 2) / 2
  const penalty = Number((0.1 * w * w).toFixed(2))
  const l1 = Number((0.1 * Math.abs(w)).toFixed(2))
  return { params: { w, p1, p2, y1, y2, mse, penalty, l1, answer: Number((mse + penalty).toFixed(2)) } }
}
