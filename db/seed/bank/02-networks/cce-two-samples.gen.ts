import type { Rng } from '#graders/random.ts'

const round = (value: number, digits: number) => Number(value.toFixed(digits)) + 0

/** Two rows of class probabilities in hundredths, each with its true class. */
export function variant(rng: Rng) {
  const row = () => {
    const a = rng.int(10, 60)
    const b = rng.int(10, 85 - a)
    return [a / 100, b / 100, round(1 - (a + b) / 100, 2)]
  }
  const [p, q] = [row(), row()]
  const [i, j] = [rng.int(0, 2), rng.int(0, 2)]
  const oneHot = (index: number) => [0, 1, 2].map((k) => Number(k === index)).join(', ')
  const [first, second] = [-Math.log(p[i]!), -Math.log(q[j]!)]
  return {
    params: {
      p: p.join(', '),
      q: q.join(', '),
      y: oneHot(i),
      t: oneHot(j),
      pTrue: p[i]!,
      qTrue: q[j]!,
      sum: round(first + second, 3),
      answer: round((first + second) / 2, 3),
    },
  }
}

/** The whole double sum over samples and classes, read from what is shown. */
export function verify({ p, q, y, t }: { p: string; q: string; y: string; t: string }) {
  const list = (text: string) => text.split(', ').map(Number)
  const rows: [number[], number[]][] = [
    [list(y), list(p)],
    [list(t), list(q)],
  ]
  const total = rows.reduce(
    (sum, [label, given]) => sum + label.reduce((s, yk, k) => s + yk * Math.log2(given[k]!), 0),
    0,
  )
  return round((-total * Math.LN2) / 2, 3)
}
