import type { Rng } from '#graders/random.ts'

const round = (x: number) => Math.round(x * 1000) / 1000
const dot = (a: number[], b: number[]) => a.reduce((sum, x, i) => sum + x * b[i]!, 0)

/** Scores differ by 0.5 to 2, so that neither weight rounds to 0, 0.5 or 1. */
export function variant(rng: Rng) {
  const draw = () => Array.from({ length: 4 }, () => rng.int(-2, 2))
  let q = [1, 1, 0, 0]
  let k1 = [1, 1, 0, 0]
  let k2 = [0, 0, 1, 0]
  for (let attempt = 0; attempt < 50; attempt++) {
    const drawn = [draw(), draw(), draw()] as const
    const gap = Math.abs(dot(drawn[0], drawn[1]) - dot(drawn[0], drawn[2])) / 2
    if (gap < 0.5 || gap > 2) continue
    ;[q, k1, k2] = drawn
    break
  }
  const v1 = rng.int(1, 9)
  const v2 = -rng.int(1, 9)
  const s1 = dot(q, k1) / 2
  const s2 = dot(q, k2) / 2
  const weight = Math.exp(s1) / (Math.exp(s1) + Math.exp(s2))
  return {
    params: {
      q: q.join(', '),
      k1: k1.join(', '),
      k2: k2.join(', '),
      v1,
      v2,
      s1,
      s2,
      weight: round(weight),
      answer: round(weight * v1 + (1 - weight) * v2),
    },
  }
}

/** Two-key softmax as a sigmoid of the score difference, from the displayed vectors. */
export function verify(params: { q: string; k1: string; k2: string; v1: number; v2: number }) {
  const [q, k1, k2] = [params.q, params.k1, params.k2].map((text) => text.split(', ').map(Number))
  const difference = q!.map((x, i) => x * (k1![i]! - k2![i]!)).reduce((a, b) => a + b, 0)
  return params.v2 + (params.v1 - params.v2) / (1 + Math.exp(-difference / Math.sqrt(q!.length)))
}
