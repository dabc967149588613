import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const [aa, bb, cc] = [rng.int(30, 80), rng.int(20, 60), rng.int(10, 30)] as [number, number, number]
  const [ab, ac, ba] = [rng.int(1, 9), rng.int(1, 9), rng.int(1, 9)] as [number, number, number]
  const [bc, ca, cb] = [rng.int(1, 9), rng.int(1, 9), rng.int(1, 9)] as [number, number, number]
  const total = aa + ab + ac + ba + bb + bc + ca + cb + cc
  const answer = Number(((100 * (aa + bb + cc)) / total).toFixed(1))
  return { params: { aa, ab, ac, ba, bb, bc, ca, cb, cc, total, answer } }
}

type Cells = Omit<ReturnType<typeof variant>['params'], 'total' | 'answer'>

/** One minus the error rate. */
export function verify(params: Cells) {
  const { aa, ab, ac, ba, bb, bc, ca, cb, cc } = params
  const wrong = ab + ac + ba + bc + ca + cb
  return Number((100 - (100 * wrong) / (wrong + aa + bb + cc)).toFixed(1))
}
