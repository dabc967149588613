import type { Rng } from '#graders/random.ts'

/** The listed order never starts with the largest eigenvalues, so that sorting matters; no share ends in a rounding tie. */
export function variant(rng: Rng) {
  for (;;) {
    const tenths = [rng.int(40, 90), rng.int(20, 39), rng.int(10, 19), rng.int(5, 9), rng.int(1, 4)]
    const k = rng.int(2, 3)
    const listed = [...rng.shuffle(tenths.slice(2)), ...rng.shuffle(tenths.slice(0, 2))]
    const total = sum(tenths)
    const kept = sum(tenths.slice(0, k))
    if ((2000 * kept) % total === 0) continue
    const shown = {
      eigenvalues: list(listed),
      sorted: list(tenths),
      total: list([total]),
      kept: list([kept]),
    }
    return { params: { k, ...shown, answer: Number(((100 * kept) / total).toFixed(1)) } }
  }
}

function sum(values: number[]) {
  return values.reduce((a, b) => a + b, 0)
}

function list(tenths: number[]) {
  return tenths.map((t) => (t / 10).toFixed(1)).join(', ')
}

/** One minus the share of the components left out. */
export function verify({ eigenvalues, k }: { eigenvalues: string; k: number }) {
  const values = eigenvalues.split(', ').map(Number)
  const lost = values.sort((a, b) => a - b).slice(0, values.length - k)
  return Number((100 - (100 * sum(lost)) / sum(values)).toFixed(1))
}
