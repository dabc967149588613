import type { Rng } from '#graders/random.ts'

/** An arithmetic sequence, so that all values differ. */
export function variant(rng: Rng) {
  const s = rng.int(2, 4)
  const n = rng.int(s + 4, 9)
  const first = rng.int(1, 30)
  const step = rng.pick([2, 3, 5, 10])
  const values = Array.from({ length: n }, (_, i) => first + step * i)
  const window = (end: number) => values.slice(end - s, end).join(', ')
  return {
    params: {
      s,
      sequence: values.join(', '),
      tail: window(n),
      right: window(n - 1),
      early: window(n - 2),
      final: values[n - 1]!,
      beforeFinal: values[n - 2]!,
      answer: values[n - 1]!,
    },
  }
}

/** Walks the pairs over the displayed sequence; NaN if the last window is not the keyed one. */
export function verify(params: { s: number; sequence: string; right: string }) {
  const values = params.sequence.split(', ').map(Number)
  let last = { x: '', y: Number.NaN }
  for (let i = 0; i + params.s < values.length; i++) {
    last = { x: values.slice(i, i + params.s).join(', '), y: values[i + params.s]! }
  }
  return last.x === params.right ? last.y : Number.NaN
}
