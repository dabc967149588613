import type * as tf from '@tensorflow/tfjs'
import type { Rng } from '#graders/random.ts'

type Calls = { args: unknown[]; result: unknown }[]

const call = (n: number, d: number) => ({ entry: 'positionalEncoding', args: [n, d] })

export const plan = {
  'worked-example': () => [call(3, 4)],
  'width-six': () => [call(5, 6)],
  'random-sizes': (rng: Rng) => [
    call(rng.int(5, 12), 6),
    call(rng.int(20, 30), 2 * rng.int(4, 7)),
    call(rng.int(31, 60), 2 * rng.int(8, 16)),
    call(2 * rng.int(8, 16), rng.pick([64, 128])),
  ],
  'long-sequences': (rng: Rng) => [call(rng.int(101, 160), 2 * rng.int(2, 5)), call(rng.int(200, 300), 32)],
  'smallest-sizes': (rng: Rng) => [call(1, 2 * rng.int(2, 6)), call(rng.int(5, 9), 2), call(1, 2)],
  'shift-is-rotation': (rng: Rng) => [call(rng.int(30, 50), 2 * rng.int(3, 8))],
}

export const verify = {
  'shift-is-rotation': async (calls: Calls, rng: Rng) => {
    for (const { args, result } of calls) {
      const [n, d] = args as [number, number]
      const rows = (await (result as tf.Tensor).array()) as number[][]
      const k = rng.int(1, 9)
      for (let i = 0; i < d / 2; i++) {
        const angle = k / 10000 ** ((2 * i) / d)
        for (let p = 0; p + k < n; p++) {
          const [sin, cos] = [rows[p]![2 * i]!, rows[p]![2 * i + 1]!]
          const movedSin = sin * Math.cos(angle) + cos * Math.sin(angle)
          const movedCos = cos * Math.cos(angle) - sin * Math.sin(angle)
          const off = Math.hypot(movedSin - rows[p + k]![2 * i]!, movedCos - rows[p + k]![2 * i + 1]!)
          if (!(off < 1e-3) || !(Math.abs(sin * sin + cos * cos - 1) < 1e-3))
            return {
              en: 'Columns 2i and 2i + 1 are not a point on the unit circle that turns by k / 10000^(2i/d) when the position grows by k.',
              ko: '2i열과 2i + 1열이 단위원 위의 점이 아니거나, 위치가 k 늘 때 k / 10000^(2i/d)만큼 회전하지 않습니다.',
            }
        }
      }
    }
    return true
  },
}
