import * as tf from '@tensorflow/tfjs'
import type { Rng } from '#graders/random.ts'

type Calls = { args: unknown[]; result: unknown }[]
type Answer = { out: tf.Tensor; weights: tf.Tensor }
type Sizes = { batch: number; queries: number; keys: number; d: number; dv: number }

function normal(rng: Rng, shape: number[], scale = 1): tf.Tensor {
  const size = shape.reduce((product, n) => product * n, 1)
  return tf.tensor(
    Float32Array.from({ length: size }, () => rng.normal() * scale),
    shape,
  )
}

/** All five differ, so that no dimension can be taken for another. Large d: the missing scale shows. */
function sizes(rng: Rng): Sizes {
  const [batch, queries, keys, dv] = rng.shuffle([2, 3, 4, 5, 6]) as [number, number, number, number]
  return { batch, queries, keys, dv, d: rng.int(7, 12) }
}

/** `scale` 1 gives raw scores of size √d, so weights that are neither even nor all on one key. */
const inputs = (rng: Rng, { batch, queries, keys, d, dv }: Sizes, scale = 1): tf.Tensor[] => [
  normal(rng, [batch, queries, d], scale),
  normal(rng, [batch, keys, d]),
  normal(rng, [batch, keys, dv], 2),
]

const call = (...args: tf.Tensor[]) => ({ entry: 'attention', args })

/** Each query sees about half of the keys, at least one. */
function randomMask(rng: Rng, queries: number, keys: number): tf.Tensor {
  const rows = Array.from({ length: queries }, () => {
    const sure = rng.int(0, keys - 1)
    return Array.from({ length: keys }, (_, k) => (k === sure || rng() < 0.5 ? 1 : 0))
  })
  return tf.tensor2d(rows)
}

const causalMask = (n: number) =>
  tf.tensor2d([...Array(n).keys()].map((q) => [...Array(n).keys()].map((k) => (k <= q ? 1 : 0))))

const example = () => [
  tf.tensor3d([[[1, 0]]]),
  tf.tensor3d([
    [
      [1, 0],
      [0, 1],
    ],
  ]),
  tf.tensor3d([[[10], [20]]]),
]

export const plan = {
  'worked-example': () => [call(...example())],
  'masked-example': () => [call(...example(), tf.tensor2d([[0, 1]]))],
  'random-batches': (rng: Rng) => [
    call(...inputs(rng, sizes(rng))),
    call(...inputs(rng, sizes(rng))),
    call(...inputs(rng, { batch: 1, queries: 1, keys: rng.int(4, 8), d: rng.int(2, 3), dv: 1 })),
    call(...inputs(rng, { batch: 3, queries: 6, keys: 6, d: rng.int(8, 10), dv: 4 })),
  ],
  'random-masks': (rng: Rng) => {
    const size = sizes(rng)
    const n = rng.int(5, 7)
    return [
      call(...inputs(rng, size), randomMask(rng, size.queries, size.keys)),
      call(...inputs(rng, { ...size, queries: n, keys: n }), causalMask(n)),
      call(...inputs(rng, { ...size, queries: n, keys: n }), randomMask(rng, n, n)),
    ]
  },
  'no-leaks': 'random-masks',
  'large-scores': (rng: Rng) => {
    const n = rng.int(4, 6)
    const [Q, K, V] = inputs(rng, { ...sizes(rng), queries: n, keys: n }, 150) as [
      tf.Tensor,
      tf.Tensor,
      tf.Tensor,
    ]
    return [
      call(...inputs(rng, sizes(rng), 150)),
      call(...inputs(rng, sizes(rng), 400)),
      // All scores far below zero: a mask that only puts -30 in their place would win.
      call(Q.abs(), K.abs().neg(), V, causalMask(n)),
    ]
  },
  'weights-sum-to-one': (rng: Rng) => {
    const size = sizes(rng)
    return [call(...inputs(rng, size)), call(...inputs(rng, size), randomMask(rng, size.queries, size.keys))]
  },
  'order-of-keys': (rng: Rng) => {
    const size = sizes(rng)
    const [Q, K, V] = inputs(rng, size) as [tf.Tensor, tf.Tensor, tf.Tensor]
    const order = tf.tensor1d([...Array(size.keys).keys()].reverse(), 'int32')
    return [call(Q, K, V), call(Q, tf.gather(K, order, 1), tf.gather(V, order, 1))]
  },
  'masked-keys-unseen': (rng: Rng) => {
    const n = rng.int(4, 6)
    const size = { ...sizes(rng), queries: n, keys: n }
    const [Q, K, V] = inputs(rng, size) as [tf.Tensor, tf.Tensor, tf.Tensor]
    const otherLast = (x: tf.Tensor) => {
      const [batch, keys, width] = x.shape as [number, number, number]
      return tf.concat(
        [tf.slice(x, [0, 0, 0], [batch, keys - 1, width]), normal(rng, [batch, 1, width], 3)],
        1,
      )
    }
    return [call(Q, K, V, causalMask(n)), call(Q, otherLast(K), otherLast(V), causalMask(n))]
  },
}

const distance = (a: tf.Tensor, b: tf.Tensor) =>
  String(a.shape) === String(b.shape) ? a.sub(b).abs().max().dataSync()[0]! : Number.NaN

/** Random queries and keys: even weights, or zeros, would have many a property without looking at them. */
const ignoresKeys = (weights: tf.Tensor) => !(distance(weights, weights.reverse(2)) > 1e-3)
const even = {
  en: 'Every key gets the same weight, whatever the query is.',
  ko: '쿼리와 관계없이 모든 키의 가중치가 같습니다.',
}

export const verify = {
  'weights-sum-to-one': (calls: Calls) => {
    for (const { args, result } of calls) {
      const { weights } = result as Answer
      const [batch, queries] = (args[0] as tf.Tensor).shape as [number, number]
      if (
        !(distance(weights.sum(-1), tf.ones([batch, queries])) < 1e-4) ||
        !(weights.min().dataSync()[0]! >= 0)
      )
        return {
          en: 'The weights of a query are negative or do not sum to 1 over the keys.',
          ko: '어떤 쿼리의 가중치가 음수이거나 키 방향의 합이 1이 아닙니다.',
        }
      if (ignoresKeys(weights)) return even
    }
    return true
  },
  'order-of-keys': (calls: Calls) => {
    const [plain, reordered] = calls.map(({ result }) => result as Answer) as [Answer, Answer]
    if (ignoresKeys(plain.weights)) return even
    if (
      distance(plain.out, reordered.out) < 1e-4 &&
      distance(plain.weights, reordered.weights.reverse(2)) < 1e-4
    )
      return true
    return {
      en: 'With keys and values in another order, out changed, or the weights did not follow the keys.',
      ko: '키와 값의 순서를 함께 바꾸었더니 out이 달라지거나 가중치가 키를 따라가지 않습니다.',
    }
  },
  'masked-keys-unseen': (calls: Calls) => {
    const [one, other] = calls.map(({ result }) => result as Answer) as [Answer, Answer]
    const early = (x: tf.Tensor) => x.slice([0, 0, 0], [-1, x.shape[1]! - 1, -1])
    const last = (x: tf.Tensor) => x.slice([0, x.shape[1]! - 1, 0], [-1, 1, -1])
    if (!(distance(early(one.out), early(other.out)) < 1e-4))
      return {
        en: 'A causal mask hides the last key from all queries but the last, yet changing it changed their output.',
        ko: '인과 마스크는 마지막 키를 마지막 쿼리 외에는 가리는데, 그 키를 바꾸자 다른 쿼리의 출력이 달라졌습니다.',
      }
    if (!(distance(last(one.out), last(other.out)) > 1e-3))
      return {
        en: 'The last query may see the last key, yet changing that key changed nothing.',
        ko: '마지막 쿼리는 마지막 키를 볼 수 있는데, 그 키를 바꾸어도 출력이 그대로입니다.',
      }
    return true
  },
}
