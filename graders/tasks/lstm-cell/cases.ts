import * as tf from '@tensorflow/tfjs'
import type { Rng } from '#graders/random.ts'

type Params = Record<'Wf' | 'Wi' | 'Wc' | 'Wo' | 'bf' | 'bi' | 'bc' | 'bo', tf.Tensor>
type Calls = { args: unknown[]; result: unknown }[]
type Sizes = { batch: number; inputs: number; units: number }

function normal(rng: Rng, shape: number[], scale = 1): tf.Tensor {
  const size = shape.reduce((product, n) => product * n, 1)
  return tf.tensor(
    Float32Array.from({ length: size }, () => rng.normal() * scale),
    shape,
  )
}

/** Every matrix and bias is drawn on its own, so no gate can stand in for another. */
function params(rng: Rng, { inputs, units }: Sizes): Params {
  const matrix = () => normal(rng, [units + inputs, units], 1.2 / Math.sqrt(units + inputs))
  const bias = () => normal(rng, [units], 0.7)
  return {
    Wf: matrix(),
    Wi: matrix(),
    Wc: matrix(),
    Wo: matrix(),
    bf: bias(),
    bi: bias(),
    bc: bias(),
    bo: bias(),
  }
}

/** Three sizes that differ, so that a transposed or misplaced axis shows. */
function sizes(rng: Rng): Sizes {
  const [batch, inputs, units] = rng.shuffle([2, 3, 4, 5, 6]) as [number, number, number]
  return { batch, inputs, units }
}

function step(rng: Rng, size: Sizes, p = params(rng, size), scale = 1) {
  const { batch, inputs, units } = size
  const x = normal(rng, [batch, inputs])
  return {
    entry: 'lstmCell',
    args: [x, normal(rng, [batch, units], 0.5), normal(rng, [batch, units], scale), p],
  }
}

const sequence = (rng: Rng, size: Sizes, steps: number) => ({
  entry: 'lstm',
  args: [normal(rng, [size.batch, steps, size.inputs]), params(rng, size)],
})

function exampleParams(): Params {
  const none = () => tf.zeros([2, 1])
  const zero = () => tf.zeros([1])
  return {
    Wf: tf.tensor2d([[0], [1]]),
    Wi: tf.tensor2d([[0], [2]]),
    Wc: tf.tensor2d([[1], [0]]),
    Wo: none(),
    bf: zero(),
    bi: zero(),
    bc: zero(),
    bo: tf.tensor1d([1]),
  }
}

const scalar = (value: number) => tf.tensor2d([[value]])

export const plan = {
  'step-example': () => [{ entry: 'lstmCell', args: [scalar(1), scalar(0.5), scalar(0.2), exampleParams()] }],
  'sequence-example': () => [
    {
      entry: 'lstm',
      args: [tf.tensor3d([[[1], [-1], [0.5]]]), { ...exampleParams(), bc: tf.tensor1d([0.5]) }],
    },
  ],
  'random-cells': (rng: Rng) => [
    step(rng, sizes(rng)),
    step(rng, sizes(rng), undefined, 2),
    step(rng, { batch: 1, inputs: rng.int(5, 7), units: 2 }),
    step(rng, { batch: 3, inputs: 1, units: rng.int(4, 6) }),
  ],
  'random-sequences': (rng: Rng) => [
    sequence(rng, sizes(rng), 7),
    sequence(rng, sizes(rng), rng.int(8, 12)),
    sequence(rng, { batch: 1, inputs: 2, units: 3 }, 4),
    sequence(rng, sizes(rng), 1),
  ],
  'gradient-of-a-step': (rng: Rng) => [step(rng, sizes(rng)), step(rng, sizes(rng))],
  'memory-kept': (rng: Rng) => {
    const size = sizes(rng)
    const gates = { bf: tf.fill([size.units], 40), bi: tf.fill([size.units], -40) }
    return [step(rng, size, { ...params(rng, size), ...gates }, 1.5)]
  },
  'output-closed': (rng: Rng) => {
    const size = sizes(rng)
    const closed = step(rng, size, { ...params(rng, size), bo: tf.fill([size.units], -40) })
    const [x, h, c, p] = closed.args as [tf.Tensor, tf.Tensor, tf.Tensor, Params]
    return [closed, { entry: 'lstmCell', args: [x, h, c, { ...p, bo: tf.fill([size.units], 40) }] }]
  },
  'same-as-tf-layers': (rng: Rng) => [sequence(rng, sizes(rng), rng.int(5, 8))],
}

const distance = (a: tf.Tensor, b: tf.Tensor) =>
  String(a.shape) === String(b.shape) ? a.sub(b).abs().max().dataSync()[0]! : Number.NaN

/** tf.layers.lstm keeps input and recurrent weights apart, each with the blocks i, f, candidate, o side by side. */
function layersLstm(xs: tf.Tensor, p: Params): tf.Tensor {
  const units = p.bf.shape[0]!
  const joined = tf.concat([p.Wi, p.Wf, p.Wc, p.Wo], 1)
  const inputs = joined.shape[0]! - units
  const layer = tf.layers.lstm({
    units,
    recurrentActivation: 'sigmoid',
    returnSequences: true,
    unitForgetBias: false,
  })
  layer.apply(xs) // the first call makes the weights
  layer.setWeights([
    tf.slice(joined, [units, 0], [inputs, 4 * units]),
    tf.slice(joined, [0, 0], [units, 4 * units]),
    tf.concat([p.bi, p.bf, p.bc, p.bo]),
  ])
  return layer.apply(xs) as tf.Tensor
}

export const verify = {
  'memory-kept': (calls: Calls) => {
    const [{ args, result }] = calls as [Calls[number]]
    if (distance((result as { c: tf.Tensor }).c, args[2] as tf.Tensor) < 1e-5) return true
    return {
      en: 'With f = 1 and i = 0 the new c must equal the old c.',
      ko: 'f = 1, i = 0이면 새 c가 이전 c와 같아야 합니다.',
    }
  },
  'output-closed': (calls: Calls) => {
    const [{ args, result }, open] = calls as [Calls[number], Calls[number]]
    const { h, c } = result as { h: tf.Tensor; c: tf.Tensor }
    const shown = open.result as { h: tf.Tensor; c: tf.Tensor }
    if (!(distance(h, tf.zerosLike(args[1] as tf.Tensor)) < 1e-5))
      return { en: 'With o = 0 the new h must be 0.', ko: 'o = 0이면 새 h가 0이어야 합니다.' }
    if (!(distance(c, args[2] as tf.Tensor) > 1e-3))
      return {
        en: 'With o = 0 the memory c must still be updated.',
        ko: 'o = 0이어도 기억 c는 갱신되어야 합니다.',
      }
    if (!(distance(shown.h, tf.zerosLike(shown.h)) > 1e-3) || !(distance(shown.c, c) < 1e-5))
      return {
        en: 'With the output gate open instead, h must show the same memory c.',
        ko: '출력 게이트를 열면 같은 기억 c가 h에 나타나야 합니다.',
      }
    return true
  },
  'same-as-tf-layers': (calls: Calls) => {
    for (const { args, result } of calls) {
      const { hs, h } = result as { hs: tf.Tensor; h: tf.Tensor }
      const expected = layersLstm(args[0] as tf.Tensor, args[1] as Params)
      const steps = expected.shape[1]!
      const last = expected.slice([0, steps - 1, 0], [-1, 1, -1]).squeeze([1])
      if (!(distance(hs, expected) < 1e-4) || !(distance(h, last) < 1e-4))
        return {
          en: 'hs or h differs from tf.layers.lstm (recurrentActivation: "sigmoid") with the same weights.',
          ko: 'hs나 h가 같은 가중치의 tf.layers.lstm(recurrentActivation: "sigmoid") 결과와 다릅니다.',
        }
    }
    return true
  },
}
