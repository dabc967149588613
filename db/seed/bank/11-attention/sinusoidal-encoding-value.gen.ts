import type { Rng } from '#graders/random.ts'

/** Dimensions 0 to 3 only: beyond them sine is near 0 and cosine near 1 for short positions. */
export function variant(rng: Rng) {
  const d = rng.pick([4, 6, 8, 12, 16])
  const j = rng.int(0, 3)
  const pos = rng.int(d === 4 ? 5 : 2, 30)
  const i = Math.floor(j / 2)
  const fn = j % 2 === 0 ? 'sin' : 'cos'
  const answer = Math.round(encoding({ d, j, pos }) * 1000) / 1000
  return { params: { d, j, pos, i, twoI: 2 * i, fn, answer } }
}

type Place = { d: number; j: number; pos: number }

/** Dimension j of position pos, sine and cosine in turn. */
export function encoding({ d, j, pos }: Place) {
  const angle = pos / 10000 ** ((2 * Math.floor(j / 2)) / d)
  return j % 2 === 0 ? Math.sin(angle) : Math.cos(angle)
}

/** With cos x = sin(x + π/2) and the frequency through a logarithm. */
export function verify(params: Place) {
  const odd = params.j % 2
  const frequency = Math.exp((-Math.log(10000) * (params.j - odd)) / params.d)
  return Math.sin(params.pos * frequency + (odd * Math.PI) / 2)
}
