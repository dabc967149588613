import type { Rng } from '#graders/random.ts'

/** Entries in tenths, so that the mean of the four squares is exact in four decimals. */
export function variant(rng: Rng) {
  const x = Array.from({ length: 4 }, () => rng.int(-15, 15))
  const gaps = Array.from({ length: 4 }, () => rng.pick([-4, -3, -2, -1, 1, 2, 3, 4]))
  const y = x.map((entry, i) => entry - gaps[i]!)
  const sum = gaps.reduce((total, gap) => total + gap * gap, 0) / 100
  const show = (tenths: number[]) => tenths.map((entry) => entry / 10).join(',\\ ')
  return {
    params: { x: show(x), y: show(y), differences: show(gaps), sum, answer: Math.round(sum * 2500) / 10000 },
  }
}

/** From the displayed vectors, as mean(x²) − 2·mean(x·y) + mean(y²). */
export function verify(params: { x: string; y: string }) {
  const [x, y] = [params.x, params.y].map((text) => text.split(',\\ ').map(Number))
  const mean = (a: number[], b: number[]) => a.reduce((total, v, i) => total + v * b[i]!, 0) / a.length
  return mean(x!, x!) - 2 * mean(x!, y!) + mean(y!, y!)
}
