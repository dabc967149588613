import * as tf from '@tensorflow/tfjs'
import type { Rng } from '#graders/random.ts'

/** A multiple of 1/64, so that adding a whole number to it is exact in float32. */
const logit = (rng: Rng, scale: number) => Math.round(rng.normal() * scale * 64) / 64

function logits(rng: Rng, shape: number[], scale = 1.5): tf.Tensor {
  const size = shape.reduce((product, n) => product * n, 1)
  return tf.tensor(
    Float32Array.from({ length: size }, () => logit(rng, scale)),
    shape,
  )
}

/** Lengths that all differ, so that no axis can stand in for another. */
const lengths = (rng: Rng, rank: number) => rng.shuffle([2, 3, 4, 5, 6, 7]).slice(0, rank)

const call = (z: tf.Tensor, axis?: number) => ({
  entry: 'softmax',
  args: axis === undefined ? [z] : [z, axis],
})
const example = () =>
  tf.tensor2d([
    [1, 2, 3],
    [1, 1, 1],
  ])

type Calls = { args: unknown[]; result: unknown }[]

export const plan = {
  'rows-example': () => [call(example())],
  'columns-example': () => [call(example(), 0)],
  'last-axis': (rng: Rng) => [
    call(logits(rng, lengths(rng, 1))),
    call(logits(rng, lengths(rng, 2))),
    call(logits(rng, lengths(rng, 2)), 1),
    call(logits(rng, lengths(rng, 3))),
    call(logits(rng, [rng.int(3, 6), 1])),
  ],
  'every-axis': (rng: Rng) => [
    ...[0, 1, 2, -1, -2, -3].map((axis) => call(logits(rng, lengths(rng, 3)), axis)),
    ...[0, -2].map((axis) => call(logits(rng, lengths(rng, 2)), axis)),
  ],
  'huge-logits': (rng: Rng) => {
    const columns = rng.int(3, 5)
    const around = (centre: number) => Array.from({ length: columns }, () => centre + logit(rng, 1))
    const levels = rng.shuffle([1000, -1000, 0, rng.int(200, 900), -rng.int(200, 900)])
    const z = tf.tensor2d(levels.map(around))
    return [call(z), call(tf.transpose(z), 0), call(tf.tensor1d([...around(1000), ...around(-1000)]))]
  },
  'no-leaks': 'every-axis',
  'sums-to-one': (rng: Rng) => [0, 1, 2].map((axis) => call(logits(rng, lengths(rng, 3), 3), axis)),
  'shift-invariant': (rng: Rng) =>
    [0, 1].flatMap((axis) => {
      const shape = lengths(rng, 2)
      const z = logits(rng, shape)
      const perSlice = shape.map((length, i) => (i === axis ? 1 : length))
      const shift = tf.tensor(
        Float32Array.from({ length: shape[1 - axis]! }, () => rng.int(-90, 90)),
        perSlice,
      )
      return [call(z, axis), call(tf.add(z, shift), axis)]
    }),
}

const largest = (x: tf.Tensor) => x.abs().max().dataSync()[0]!

/** Constants sum to 1 and do not shift either; these logits give probabilities far apart. */
const isConstant = (p: tf.Tensor) => !(largest(tf.sub(p.max(), p.min())) > 1e-3)
const constant = {
  en: 'The result is a constant, whatever the logits are.',
  ko: '로짓과 관계없이 결과가 상수입니다.',
}

export const verify = {
  'sums-to-one': (calls: Calls) => {
    for (const { args, result } of calls) {
      const p = result as tf.Tensor
      const off = largest(tf.sub(tf.sum(p, args[1] as number), 1))
      const smallest = p.min().dataSync()[0]!
      if (!(off < 1e-4) || !(smallest >= 0) || String(p.shape) !== String((args[0] as tf.Tensor).shape))
        return {
          en: 'Along the requested axis the values are not probabilities: none may be negative and they must sum to 1.',
          ko: '요청한 축 방향의 값이 확률이 아닙니다. 음수가 없고 합이 1이어야 합니다.',
        }
      if (isConstant(p)) return constant
    }
    return true
  },
  'shift-invariant': (calls: Calls) => {
    for (let i = 0; i < calls.length; i += 2) {
      const [plain, shifted] = [calls[i]!.result as tf.Tensor, calls[i + 1]!.result as tf.Tensor]
      if (!(largest(tf.sub(plain, shifted)) < 1e-4))
        return {
          en: 'softmax(z + c) differs from softmax(z), although c is one constant for each slice along the axis.',
          ko: '축 방향의 조각마다 같은 상수 c를 더했는데 softmax(z + c)가 softmax(z)와 다릅니다.',
        }
      if (isConstant(plain) || String(plain.shape) !== String((calls[i]!.args[0] as tf.Tensor).shape))
        return constant
    }
    return true
  },
}
