import type { Rng } from '#graders/random.ts'

/** Logits in halves, never all equal. */
export function variant(rng: Rng) {
  const base = rng.int(-4, 4)
  const halves = rng.shuffle([base, base + rng.int(1, 4), base + rng.int(-3, 3)])
  const [z1, z2, z3] = halves.map((h) => h / 2) as [number, number, number]
  const index = rng.int(1, 3)
  const exps = [z1, z2, z3].map(Math.exp)
  const sum = exps.reduce((a, b) => a + b)
  const answer = Number((exps[index - 1]! / sum).toFixed(3))
  const shown = { exps: exps.map((e) => e.toFixed(3)).join(', '), sum: sum.toFixed(3) }
  return { params: { z1, z2, z3, index, ...shown, answer } }
}

/** Only differences of logits count: p_i = 1 / Σ exp(z_j − z_i). */
export function verify({ z1, z2, z3, index }: { z1: number; z2: number; z3: number; index: number }) {
  const logits = [z1, z2, z3]
  const own = logits[index - 1]!
  return Number((1 / logits.reduce((sum, z) => sum + Math.exp(z - own), 0)).toFixed(3))
}
