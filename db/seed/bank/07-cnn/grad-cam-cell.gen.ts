import type { Rng } from '#graders/random.ts'

const matrix = (v: number[]) => `${v[0]} & ${v[1]} \\\\ ${v[2]} & ${v[3]}`

/** One weight is positive and one negative; about one variant in eight is cut to 0 by the ReLU. */
export function variant(rng: Rng) {
  const cutAllowed = rng() < 0.15
  for (;;) {
    const maps = [0, 1].map(() => [0, 1, 2, 3].map(() => rng.int(0, 6)))
    const gradients = [[0, 1, 2, 3].map(() => rng.int(-1, 5)), [0, 1, 2, 3].map(() => rng.int(-4, 1))]
    const [alpha1, alpha2] = gradients.map((g) => g.reduce((a, b) => a + b) / 4) as [number, number]
    const raw = alpha1 * maps[0]![0]! + alpha2 * maps[1]![0]!
    if (alpha1 <= 0 || alpha2 >= 0 || raw === 0 || raw < 0 !== cutAllowed) continue
    const [a1, a2, g1, g2] = [...maps, ...gradients].map(matrix) as [string, string, string, string]
    return { params: { a1, a2, g1, g2, alpha1, alpha2, raw, answer: Math.max(0, raw) } }
  }
}

/** Sums every gradient cell times the top left activation, then divides once. */
export function verify({ a1, a2, g1, g2 }: ReturnType<typeof variant>['params']) {
  const parse = (text: string) => text.split(/ & | \\\\ /).map(Number)
  const share = (map: string, gradient: string) =>
    parse(gradient).reduce((sum, g) => sum + g * parse(map)[0]!, 0)
  return Math.max(0, share(a1, g1) + share(a2, g2)) / 4
}
