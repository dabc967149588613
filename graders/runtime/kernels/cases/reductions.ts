/** Kernels that sum, compare or count along axes. */
import * as tf from '@tensorflow/tfjs'

const r = (shape: number[], seed: number) => tf.randomUniform(shape, -2, 2, 'float32', seed)
const ints = (shape: number[], from: number, to: number, seed: number) =>
  tf.randomUniform(shape, from, to, 'int32', seed)

const axes: (number | number[] | undefined)[] = [undefined, 0, 1, 2, -1, [0, 2], [1, 2], [0, 1]]

type Reduce = (x: tf.Tensor, axis?: number | number[], keepDims?: boolean) => tf.Tensor
const along = (f: Reduce, x: tf.Tensor) => axes.flatMap((axis) => [f(x, axis), f(x, axis, true)])
const gradients = (f: Reduce, x: tf.Tensor) =>
  axes.flatMap((axis) => [tf.grad((v) => f(v, axis).square().sum())(x)])

export const cases: Record<string, () => tf.Tensor[]> = {
  sums: () => {
    const x = r([3, 4, 5], 1)
    return [...along(tf.sum, x), ...gradients(tf.sum, x), ...along(tf.sum, ints([3, 4, 5], -9, 9, 2))]
  },
  means: () => {
    const x = r([3, 4, 5], 3)
    return [...along(tf.mean, x), ...gradients(tf.mean, x), ...along(tf.mean, ints([3, 4, 5], -9, 9, 4))]
  },
  'maxima and minima': () =>
    ([tf.max, tf.min] as Reduce[]).flatMap((f) => {
      const x = r([3, 4, 5], 5)
      return [...along(f, x), ...gradients(f, x), ...along(f, ints([3, 4, 5], -9, 9, 6))]
    }),
  products: () => {
    const x = r([3, 4, 2], 7)
    return [
      ...along(tf.prod, x),
      ...[0, 1, 2].map((axis) => tf.grad((v) => tf.prod(v, axis).square().sum())(x)),
      tf.prod(ints([3, 4], 1, 4, 8), 1),
    ]
  },
  'all and any': () =>
    ([tf.all, tf.any] as Reduce[]).flatMap((f) => [
      ...along(f, r([3, 4, 5], 9).greater(-1.5)),
      ...along(f, r([3, 4, 5], 9).greater(1.5)),
    ]),
  'places of maxima and minima': () =>
    [tf.argMax, tf.argMin].flatMap((f) =>
      [0, 1, 2, -1].flatMap((axis) => [f(r([3, 4, 5], 10), axis), f(ints([3, 4, 5], -3, 3, 11), axis)]),
    ),
  'running sums and products': () =>
    [tf.cumsum, tf.cumprod].flatMap((f) =>
      [0, 1, 2].flatMap((axis) =>
        [
          [false, false],
          [true, false],
          [false, true],
          [true, true],
        ].map(([exclusive, reverse]) => f(r([3, 4, 2], 12), axis, exclusive, reverse)),
      ),
    ),
  'the gradient of running sums': () =>
    [0, 1].flatMap((axis) =>
      [false, true].map((reverse) =>
        tf.grad((v) => tf.cumsum(v, axis, false, reverse).square().sum())(r([3, 4], 13)),
      ),
    ),
  softmax: () => {
    const x = r([2, 3, 5], 14).mul(4)
    const weights = r([2, 3, 5], 15)
    return [tf.softmax, tf.logSoftmax].flatMap((f) => [
      f(x),
      f(x.mul(300)).isNaN(),
      tf.grad((v) => f(v).mul(weights).sum())(x),
    ])
  },
  'log of a sum of exponentials': () => {
    const x = r([2, 3, 5], 16).mul(50)
    return [...along(tf.logSumExp, x), tf.grad((v) => tf.logSumExp(v, 1).square().sum())(x)]
  },
  'reductions of nothing': () => {
    const none = tf.zeros([0, 3])
    const reduced = [tf.sum, tf.mean, tf.prod, tf.max, tf.min].map((f) => (f as Reduce)(none, 0))
    return [
      ...reduced,
      tf.all(none.cast('bool'), 0),
      tf.matMul(tf.zeros([2, 0]), none),
      tf.concat([none, r([2, 3], 1)], 0),
    ]
  },
  norms: () => {
    const x = r([3, 4], 17)
    return [
      ...[1, 2, 'euclidean', Infinity].map((order) => tf.norm(x.flatten(), order as number)),
      tf.norm(x, 'euclidean', [0, 1]),
      tf.grad((v) => tf.norm(v))(x),
      tf.moments(x, 0).variance,
    ]
  },
  counts: () => [
    tf.bincount(ints([9], 0, 5, 18) as tf.Tensor1D, tf.tensor1d([]), 6),
    tf.bincount(ints([9], 0, 5, 18) as tf.Tensor1D, r([9], 19) as tf.Tensor1D, 6),
    tf.denseBincount(ints([3, 4], 0, 5, 20) as tf.Tensor2D, r([3, 4], 21) as tf.Tensor2D, 5),
    tf.denseBincount(ints([3, 4], 0, 5, 20) as tf.Tensor2D, tf.tensor2d([], [0, 0]), 5, true),
  ],
  'segment sums': () => {
    const x = r([6, 2, 3], 22)
    const ids = tf.tensor1d([0, 3, 3, 1, 0, 2], 'int32')
    return [
      tf.unsortedSegmentSum(x, ids, 4),
      tf.unsortedSegmentSum(x, tf.tensor1d([0, -1, 9, 1, 0, 2], 'int32'), 4),
      tf.grad((v) => tf.unsortedSegmentSum(v, ids, 4).square().sum())(x),
    ]
  },
  'the largest k': () => {
    const x = r([3, 7], 24)
    return [1, 3, 7].flatMap((k) => {
      const { values, indices } = tf.topk(x, k)
      return [values, indices, tf.topk(x.mul(9).toInt(), k).values]
    })
  },
  'where values would stand': () => {
    const sorted = tf.tensor2d([
      [-3, -1, 0, 0, 2],
      [1, 2, 2, 5, 9],
    ])
    const values = tf.tensor2d([
      [0, -4, 3],
      [2, 9, 10],
    ])
    return [tf.lowerBound(sorted, values), tf.upperBound(sorted, values)]
  },
  'distinct values': () => {
    const { values, indices } = tf.unique(tf.tensor1d([3, 1, 3, 2, 1, 3], 'int32'))
    const rows = tf.unique(
      tf.tensor2d([
        [1, 2],
        [1, 2],
        [3, 4],
      ]),
      0,
    )
    return [values, indices, rows.values, rows.indices]
  },
  losses: () => {
    const labels = tf.oneHot(tf.tensor1d([0, 2, 1], 'int32'), 3)
    const binary = labels.toFloat() as tf.Tensor
    const logits = r([3, 3], 25)
    const fs: ((x: tf.Tensor) => tf.Tensor)[] = [
      (x) => tf.losses.softmaxCrossEntropy(labels, x),
      (x) => tf.losses.sigmoidCrossEntropy(binary, x),
      (x) => tf.losses.meanSquaredError(binary, x),
      (x) => tf.losses.absoluteDifference(binary, x),
      (x) => tf.losses.huberLoss(binary, x, undefined, 0.5),
      (x) => tf.losses.hingeLoss(binary, x),
      (x) => tf.losses.cosineDistance(binary, x, 1),
      (x) => tf.losses.logLoss(binary, x.sigmoid()),
    ]
    return fs.flatMap((f) => [f(logits), tf.grad((x) => f(x) as tf.Scalar)(logits)])
  },
}
