import type { Rng } from '#graders/random.ts'

/** The children differ in size and in purity; no impurity ends in a rounding tie. */
export function variant(rng: Rng) {
  for (;;) {
    const la = rng.int(6, 30)
    const lb = rng.int(1, 5)
    const ra = rng.int(0, 6)
    const rb = rng.int(8, 20)
    const nl = la + lb
    const nr = ra + rb
    const n = nl + nr
    const [left, right] = [gini(la, lb), gini(ra, rb)]
    const impurity = (nl * left + nr * right) / n
    if (nl === nr || left === right || Math.abs(((1000 * impurity) % 1) - 0.5) < 1e-6) continue
    const shown = { giniLeft: left.toFixed(4), giniRight: right.toFixed(4) }
    return { params: { la, lb, ra, rb, nl, nr, n, ...shown, answer: Number(impurity.toFixed(3)) } }
  }
}

export function gini(a: number, b: number) {
  const p = a / (a + b)
  return 1 - p * p - (1 - p) ** 2
}

/** Two classes: n·G = 2ab/n in each child. */
export function verify({ la, lb, ra, rb }: { la: number; lb: number; ra: number; rb: number }) {
  const share = (2 * la * lb) / (la + lb) + (2 * ra * rb) / (ra + rb)
  return Number((share / (la + lb + ra + rb)).toFixed(3))
}
