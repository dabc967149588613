import type { Rng } from '#graders/random.ts'

/** Weights are multiples of 0.05, so that rows of two decimals sum to 1. */
export function variant(rng: Rng) {
  const [a, b, c] = [drawRow(rng), drawRow(rng), drawRow(rng)]
  const asked = rng.pick([
    { token: 'A', row: a },
    { token: 'B', row: b },
    { token: 'C', row: c },
  ])
  const [va, vb, vc] = [2 * rng.int(1, 6), -2 * rng.int(1, 5), 10 * rng.int(4, 10)]
  const [w1, w2, w3] = asked.row
  const answer = Math.round(100 * (w1 * va + w2 * vb + w3 * vc)) / 100
  const [row1, row2, row3] = [a.join(', '), b.join(', '), c.join(', ')]
  const weights = JSON.stringify([a, b, c])
  return { params: { weights, row1, row2, row3, w1, w2, w3, va, vb, vc, token: asked.token, answer } }
}

function drawRow(rng: Rng): [number, number, number] {
  const first = rng.int(1, 12)
  const second = rng.int(1, 18 - first)
  return [first / 20, second / 20, (20 - first - second) / 20]
}

type Params = { weights: string; token: 'A' | 'B' | 'C'; va: number; vb: number; vc: number }

/** From the table that is drawn. */
export function verify({ weights, token, va, vb, vc }: Params) {
  const table: [number, number, number][] = JSON.parse(weights)
  const values = [va, vb, vc]
  const row = table[{ A: 0, B: 1, C: 2 }[token]] ?? []
  return row.reduce((sum, weight, i) => sum + weight * (values[i] ?? Number.NaN), 0)
}
