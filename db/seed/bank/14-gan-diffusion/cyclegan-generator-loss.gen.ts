import type { Rng } from '#graders/random.ts'

const round = (x: number) => Math.round(x * 100) / 100

/** Entries in tenths, two per image, so that each mean is exact in two decimals. */
export function variant(rng: Rng) {
  const lambda = rng.pick([5, 10])
  const draw = () => {
    const original = [rng.int(1, 9), rng.int(1, 9)]
    const back = original.map((entry) => entry + rng.pick(entry > 5 ? [-3, -2, -1] : [1, 2, 3]))
    const show = (tenths: number[]) => tenths.map((entry) => entry / 10).join(',\\ ')
    const gap = original.reduce((sum, entry, i) => sum + Math.abs(entry - back[i]!), 0)
    return { original: show(original), back: show(back), mean: round(gap / 20) }
  }
  const x = draw()
  const y = draw()
  const advG = rng.int(4, 15) / 10
  const advF = rng.int(4, 15) / 10
  return {
    params: {
      lambda,
      x: x.original,
      fgx: x.back,
      y: y.original,
      gfy: y.back,
      advG,
      advF,
      cycleX: x.mean,
      cycleY: y.mean,
      answer: round(advG + advF + lambda * (x.mean + y.mean)),
    },
  }
}

type Shown = { lambda: number; advG: number; advF: number; x: string; fgx: string; y: string; gfy: string }

/** From the displayed images. */
export function verify(params: Shown) {
  const [x, fgx, y, gfy] = [params.x, params.fgx, params.y, params.gfy].map((t) =>
    t.split(',\\ ').map(Number),
  )
  const meanGap = (a: number[], b: number[]) => (Math.abs(a[0]! - b[0]!) + Math.abs(a[1]! - b[1]!)) / 2
  return params.advG + params.advF + params.lambda * meanGap(x!, fgx!) + params.lambda * meanGap(y!, gfy!)
}
