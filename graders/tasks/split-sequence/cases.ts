import type { Rng } from '#graders/random.ts'

type Samples = { X: number[][]; y: number[] }

/** A noisy trend with two decimals: no value repeats regularly, so a shifted window cannot look right. */
function series(rng: Rng, length: number): number[] {
  const slope = rng.uniform(-2, 2)
  return Array.from({ length }, (_, i) => Math.round((slope * i + rng.uniform(-50, 50)) * 100) / 100)
}

const call = (seq: number[], nSteps: number, stride?: number) => ({
  entry: 'splitSequence',
  args: stride === undefined ? [seq, nSteps] : [seq, nSteps, stride],
})

export const plan = {
  'course-example': () => [call([10, 20, 30, 40, 50, 60, 70, 80, 90], 3)],
  'stride-example': () => [call([1, 2, 3, 4, 5, 6, 7, 8], 3, 2)],
  'random-sequences': (rng: Rng) => {
    const lengths = [rng.int(5, 9), rng.int(10, 25), rng.int(26, 60)]
    const random = lengths.map((length) => call(series(rng, length), rng.int(2, length - 2)))
    const n = rng.int(6, 15)
    const withZeros = series(rng, rng.int(10, 15)).map((value, i) => (i % 3 === 2 ? 0 : value))
    return [...random, call(series(rng, n), 1), call(series(rng, n), n - 1), call(withZeros, rng.int(2, 4))]
  },
  'too-short': (rng: Rng) => {
    const n = rng.int(3, 9)
    return [
      call(series(rng, n), n),
      call(series(rng, n), n + rng.int(1, 5)),
      call([], rng.int(1, 3)),
      call(series(rng, 1), 1),
      call(series(rng, n), n + 1, rng.int(2, 3)),
      // The shortest that has one: two empty lists for everything are no answer.
      call(series(rng, n), n - 1),
      call(series(rng, n), n - 1, rng.int(2, 3)),
    ]
  },
  'any-stride': (rng: Rng) =>
    [2, 3, 4, 5].map((stride) => {
      const nSteps = rng.int(2, 6)
      const samples = rng.int(3, 6)
      const remainder = rng.int(0, stride - 1)
      return call(series(rng, nSteps + 1 + (samples - 1) * stride + remainder), nSteps, stride)
    }),
  'windows-overlap': (rng: Rng) =>
    [rng.int(8, 15), rng.int(16, 40)].map((length) => call(series(rng, length), rng.int(2, 6))),
}

export const verify = {
  'windows-overlap': (calls: { args: unknown[]; result: unknown }[]) => {
    for (const { args, result } of calls) {
      const [seq, nSteps] = args as [number[], number]
      const { X, y } = result as Samples
      if (X.length !== y.length)
        return { en: 'X and y do not have the same number of samples.', ko: 'X와 y의 표본 수가 다릅니다.' }
      if (X.length !== seq.length - nSteps)
        return {
          en: 'The number of samples is not n − nSteps.',
          ko: '표본 수가 n − nSteps가 아닙니다.',
        }
      for (let i = 0; i + 1 < X.length; i++) {
        const continued = [...X[i]!.slice(1), y[i]!]
        if (
          X[i + 1]!.length !== nSteps ||
          !continued.every((value, j) => typeof value === 'number' && value === X[i + 1]![j])
        )
          return {
            en: 'A window without its first value, followed by its target, is not the next window.',
            ko: '윈도에서 첫 값을 빼고 목푯값을 붙인 것이 다음 윈도와 같지 않습니다.',
          }
      }
    }
    return true
  },
}
