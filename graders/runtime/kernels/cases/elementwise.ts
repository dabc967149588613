/** Kernels that work number by number, with broadcasting and every dtype that the ops let through. */
import * as tf from '@tensorflow/tfjs'

const r = (shape: number[], seed: number) => tf.randomUniform(shape, -2, 2, 'float32', seed)
const ints = (shape: number[], from: number, to: number, seed: number) =>
  tf.randomUniform(shape, from, to, 'int32', seed)
const bools = (shape: number[], seed: number) => r(shape, seed).greater(0)

type Unary = (x: tf.Tensor) => tf.Tensor
const withGradient = (f: Unary, x: tf.Tensor) => [f(x), tf.grad((v) => f(v).square().sum())(x)]

const positive = () => r([3, 5], 1).abs().add(0.1)
const inUnit = () => r([3, 5], 2).div(2.1)
/** Away from whole numbers and their halves, where two roundings of one value may differ. */
const steps = () => ints([3, 5], -4, 4, 3).toFloat().add(0.3)

export const cases: Record<string, () => tf.Tensor[]> = {
  trigonometry: () =>
    [tf.sin, tf.cos, tf.tan, tf.sinh, tf.cosh, tf.tanh, tf.atan, tf.asinh].flatMap((f) =>
      withGradient(f as Unary, r([3, 5], 4)),
    ),
  'inverse functions': () => [
    ...[tf.asin, tf.acos, tf.atanh].flatMap((f) => withGradient(f as Unary, inUnit())),
    ...withGradient((x) => tf.acosh(x), positive().add(1)),
  ],
  'exponentials and roots': () =>
    [tf.exp, tf.expm1, tf.log, tf.log1p, tf.sqrt, tf.rsqrt, tf.reciprocal, tf.square].flatMap((f) =>
      withGradient(f as Unary, positive()),
    ),
  rounding: () => [
    ...[tf.ceil, tf.floor, tf.round, tf.sign, tf.step, tf.abs, tf.neg].flatMap((f) =>
      withGradient(f as Unary, steps()),
    ),
    tf.round(tf.tensor1d([0.5, 1.5, 2.5, -0.5, -1.5])),
    tf.step(tf.tensor1d([-1, 0, 2]), 0.25),
  ],
  activations: () =>
    [
      tf.relu,
      tf.relu6,
      tf.elu,
      tf.selu,
      tf.sigmoid,
      tf.softplus,
      tf.logSigmoid,
      tf.leakyRelu,
      tf.erf,
      (x: tf.Tensor) => tf.clipByValue(x, -1, 1.5),
      (x: tf.Tensor) => tf.prelu(x, tf.tensor1d([0.1, 0.2, 0.3, 0.4, 0.5])),
    ].flatMap((f) => withGradient(f as Unary, r([3, 5], 5).mul(3))),
  'the gradient of prelu for its slope': () => {
    const x = r([2, 3, 4], 6)
    const alpha = r([3, 4], 7)
    return tf.grads((v, a) => tf.prelu(v!, a!).square().sum())([x, alpha])
  },
  'activations of large numbers': () =>
    [tf.sigmoid, tf.softplus, tf.tanh, tf.logSigmoid, tf.relu6].map((f) =>
      (f as Unary)(tf.tensor1d([-1000, -88, 88, 1000])),
    ),
  arithmetic: () =>
    [tf.add, tf.sub, tf.mul, tf.div, tf.maximum, tf.minimum, tf.squaredDifference, tf.atan2].flatMap((f) => {
      const op = f as (a: tf.Tensor, b: tf.Tensor) => tf.Tensor
      return [
        [
          [3, 4],
          [3, 4],
        ],
        [[2, 3, 4], [4]],
        [[4], [2, 3, 4]],
        [
          [2, 1, 4],
          [3, 1],
        ],
        [[], [2, 3]],
        [
          [2, 3, 1, 2],
          [1, 4, 1],
        ],
      ].flatMap(([left, right]) => {
        const [a, b] = [r(left!, 8), r(right!, 9).abs().add(0.5)]
        return [op(a, b), ...tf.grads((u, v) => op(u!, v!).square().sum())([a, b])]
      })
    }),
  powers: () => {
    const [a, b] = [positive(), r([5], 10)]
    return [
      tf.pow(a, b),
      ...tf.grads((u, v) => tf.pow(u!, v!).sum())([a, b]),
      tf.pow(ints([4], -3, 4, 1), tf.scalar(3, 'int32')),
    ]
  },
  division: () => {
    const [a, b] = [steps(), tf.tensor1d([2, 3, -2, 5, 7])]
    return [
      // One backend answers with floats, the other with integers.
      tf.floorDiv(a, b).toFloat(),
      tf.mod(a, b),
      tf.divNoNan(a, tf.tensor1d([0, 1, 0, 2, 3])),
      ...tf.grads((u, v) => tf.mod(u!, v!).sum())([a, b]),
      tf.floorDiv(ints([6], -9, 9, 2), tf.scalar(4, 'int32')),
      tf.mod(ints([6], -9, 9, 2), tf.scalar(4, 'int32')),
      tf.div(ints([6], -9, 9, 2), tf.scalar(4, 'int32')),
    ]
  },
  'arithmetic of integers': () =>
    [tf.add, tf.sub, tf.mul, tf.maximum, tf.minimum, tf.squaredDifference].flatMap((f) => [
      f(ints([3, 4], -9, 9, 11), ints([4], -9, 9, 12)),
      f(ints([3, 4], -9, 9, 11), r([3, 1], 13)),
    ]),
  'unary functions of integers': () => {
    const x = ints([2, 6], -5, 5, 14)
    return [tf.abs(x), tf.neg(x), tf.sign(x), tf.square(x), tf.relu(x), tf.relu6(x), tf.clipByValue(x, -2, 3)]
  },
  'functions of integers and booleans': () => {
    const [x, flags] = [tf.tensor1d([-3, 0, 1, 2], 'int32'), tf.tensor1d([1, 0, 1, 1], 'bool')]
    const ofBoth = [
      tf.abs,
      tf.acosh,
      tf.asinh,
      tf.atan,
      tf.exp,
      tf.expm1,
      tf.isFinite,
      tf.isInf,
      tf.isNaN,
      tf.leakyRelu,
      tf.relu,
      tf.relu6,
      tf.round,
      tf.selu,
      tf.sign,
      tf.sinh,
      tf.softplus,
      tf.square,
      tf.step,
    ] as Unary[]
    return [
      ...ofBoth.flatMap((f) => [f(x), f(flags)]),
      ...([tf.acos, tf.asin, tf.atanh, tf.log1p] as Unary[]).map((f) => f(flags)),
      tf.cumsum(flags),
      tf.topk(flags, 2).values,
      tf.where(tf.tensor1d([1, 0, 0, 1], 'bool'), flags, flags.logicalNot()),
      tf.prelu(x, tf.tensor1d([2, 3, 4, 5], 'int32')),
      tf.stridedSlice(flags, [0], [4], [2]),
      tf.stridedSlice(x, [3], [-5], [-1]),
      tf.oneHot(tf.tensor1d([0, 1], 'int32'), 3, 1, 0, 'bool'),
      tf.maxPool(ints([1, 4, 4, 2], -9, 9, 5) as tf.Tensor4D, 2, 2, 'valid'),
      tf.image.resizeNearestNeighbor(ints([1, 3, 3, 1], -9, 9, 6) as tf.Tensor4D, [2, 2]),
      tf.matMul(ints([3, 4], -9, 9, 7), ints([4, 2], -9, 9, 8)),
      tf.matMul(ints([30, 40], -9, 9, 7), ints([20, 40], -9, 9, 8), false, true),
    ]
  },
  comparisons: () =>
    [tf.equal, tf.notEqual, tf.greater, tf.greaterEqual, tf.less, tf.lessEqual].flatMap((f) => [
      f(steps(), steps().reverse(0)),
      f(ints([3, 4], -2, 3, 15), ints([4], -2, 3, 16)),
      f(bools([3, 4], 17), bools([4], 18)),
    ]),
  logic: () => [
    tf.logicalAnd(bools([3, 4], 17), bools([4], 18)),
    tf.logicalOr(bools([3, 4], 17), bools([4], 18)),
    tf.logicalXor(bools([3, 4], 17), bools([4], 18)),
    tf.logicalNot(bools([3, 4], 17)),
    tf.bitwiseAnd(ints([3, 4], 0, 64, 19), ints([3, 4], 0, 64, 20)),
  ],
  'what is finite': () => {
    const x = tf.tensor1d([1, Number.NaN, Infinity, -Infinity, 0])
    return [tf.isNaN(x), tf.isInf(x), tf.isFinite(x)]
  },
  'not a number stays one': () => {
    const x = tf.tensor1d([1, Number.NaN, -2])
    return [
      tf.relu(x),
      tf.maximum(x, 0),
      tf.minimum(x, 0),
      tf.sign(x),
      tf.clipByValue(x, -1, 1),
      tf.step(x),
    ].map((y) => tf.isNaN(y))
  },
  selection: () => {
    const [a, b] = [r([3, 4], 21), r([3, 4], 22)]
    return [
      tf.where(bools([3, 4], 23), a, b),
      tf.where(bools([3], 24).reshape([3, 1]), a, b),
      tf.where(bools([3, 4], 23), a.toInt(), b.toInt()),
      ...tf.grads((u, v) =>
        tf
          .where(bools([3, 4], 23), u!, v!)
          .square()
          .sum(),
      )([a, b]),
    ]
  },
  casts: () => {
    const x = r([3, 4], 25).mul(3)
    const types = ['float32', 'int32', 'bool'] as const
    return types.flatMap((from) => types.map((to) => x.cast(from).cast(to)))
  },
}
