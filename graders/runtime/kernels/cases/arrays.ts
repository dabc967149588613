/** Kernels that move numbers: slices, joins, gathers, pads, and tensors made of nothing. */
import * as tf from '@tensorflow/tfjs'

const r = (shape: number[], seed: number) => tf.randomUniform(shape, -2, 2, 'float32', seed)
const ints = (shape: number[], from: number, to: number, seed: number) =>
  tf.randomUniform(shape, from, to, 'int32', seed)

type Move = (x: tf.Tensor) => tf.Tensor
/** On floats with the gradient, on integers and on booleans. */
const everyType = (f: Move, shape: number[]) => {
  const x = r(shape, 1)
  const weights = r(f(x).shape, 2)
  return [
    f(x),
    tf.grad((v) => f(v).mul(weights).sum())(x),
    f(ints(shape, -9, 9, 3)),
    f(ints(shape, 0, 2, 4).cast('bool')),
  ]
}
const everyMove = (moves: Move[], shape: number[]) => moves.flatMap((move) => everyType(move, shape))

export const cases: Record<string, () => tf.Tensor[]> = {
  slices: () =>
    everyMove(
      [
        (x) => x.slice([1, 0, 2], [1, 3, 2]),
        (x) => x.slice([0, 1]),
        (x) => x.slice([1], [-1]),
        (x) => x.slice([0, 0, 4], [2, 3, 1]),
      ],
      [2, 3, 5],
    ),
  'slices of vectors, matrices and volumes': () => [
    ...everyType((x) => x.slice([2], [3]), [7]),
    ...everyType((x) => x.slice([1, 2], [2, 3]), [4, 6]),
    ...everyType((x) => x.slice([1, 0, 1, 0], [1, 2, 2, 1]), [2, 3, 4, 2]),
    ...everyType((x) => x.slice([0, 1, 0, 1, 1], [1, 1, 2, 1, 2]), [1, 2, 3, 2, 3]),
  ],
  'strided slices': () => {
    const x = r([4, 6, 3], 5)
    return [
      tf.stridedSlice(x, [0, 1, 0], [4, 6, 3], [2, 2, 1]),
      tf.stridedSlice(x, [3, 5, 2], [-5, 0, -4], [-1, -2, -1]),
      tf.stridedSlice(x, [0, 1], [4, 6], [1, 3]),
      tf.stridedSlice(x, [1, 2, 0], [2, 3, 3], [1, 1, 1], 0, 0, 0, 0, 3),
      tf.stridedSlice(x, [0, 0, 0], [2, 2, 2], [1, 1, 1], 1, 2),
    ]
  },
  joins: () =>
    [0, 1, 2, -1].flatMap((axis) =>
      everyType((x) => tf.concat([x, x.slice([0, 0, 0], [2, 3, 4]), x], axis), [2, 3, 4]),
    ),
  stacks: () =>
    [0, 1, 2].flatMap((axis) => [
      ...everyType((x) => tf.stack([x, x.reverse(0)], axis), [3, 4]),
      ...everyType((x) => tf.addN(tf.unstack(x.toFloat(), Math.min(axis, 1))), [3, 4]),
    ]),
  splits: () => everyMove([(x) => tf.split(x, 3, 1)[1]!, (x) => tf.split(x, [1, 3, 2], 1)[1]!], [2, 6, 3]),
  shapes: () =>
    everyMove(
      [
        (x) => x.reshape([4, 6]),
        (x) => x.expandDims(1),
        (x) => x.flatten(),
        (x) => x.expandDims(0).squeeze(),
        (x) => x.clone(),
      ],
      [2, 3, 4],
    ),
  transpositions: () => [
    ...everyMove([(x) => x.transpose()], [3, 5]),
    ...everyMove(
      [
        [0, 2, 1],
        [2, 1, 0],
        [1, 2, 0],
        [1, 0, 2],
        [2, 0, 1],
      ].map((perm) => (x) => x.transpose(perm)),
      [2, 3, 4],
    ),
    ...everyMove(
      [
        [0, 2, 1, 3],
        [3, 1, 0, 2],
        [0, 3, 1, 2],
      ].map((perm) => (x) => x.transpose(perm)),
      [2, 3, 4, 5],
    ),
    ...everyMove([(x) => x.transpose([4, 0, 2, 1, 3])], [2, 3, 2, 4, 2]),
  ],
  tiles: () => [
    ...everyType((x) => x.tile([2]), [3]),
    ...everyType((x) => x.tile([2, 3]), [2, 3]),
    ...everyType((x) => x.tile([1, 2, 2]), [2, 1, 3]),
  ],
  reversals: () => [
    ...everyMove([(x) => x.reverse(0), (x) => x.reverse([0, 2]), (x) => x.reverse()], [2, 3, 4]),
    tf.image.flipLeftRight(r([2, 4, 5, 3], 6) as tf.Tensor4D),
  ],
  pads: () => [
    ...everyType((x) => x.pad([[1, 2]]), [4]),
    ...everyType(
      (x) =>
        x.pad([
          [1, 2],
          [0, 3],
        ]),
      [3, 4],
    ),
    ...everyType(
      (x) =>
        x.pad([
          [0, 0],
          [1, 2],
          [2, 0],
          [0, 0],
        ]),
      [2, 3, 4, 2],
    ),
    tf.pad(
      r([2, 3], 7),
      [
        [1, 1],
        [2, 2],
      ],
      7.5,
    ),
    tf.pad(
      ints([2, 3], -9, 9, 7),
      [
        [1, 1],
        [2, 2],
      ],
      -3,
    ),
  ],
  'mirrored pads': () =>
    (['reflect', 'symmetric'] as const).flatMap((mode) => [
      ...[
        [
          [1, 2],
          [2, 1],
        ],
      ].flatMap((paddings) => {
        const x = r([3, 4], 8)
        return [tf.mirrorPad(x, paddings as [number, number][], mode)]
      }),
      tf.mirrorPad(
        r([2, 3, 4, 2], 9),
        [
          [0, 0],
          [1, 2],
          [2, 1],
          [0, 0],
        ],
        mode,
      ),
    ]),
  gathers: () => {
    const x = r([4, 5, 3], 10)
    const picks = tf.tensor2d(
      [
        [1, 0, 3],
        [3, 3, 2],
      ],
      [2, 3],
      'int32',
    )
    const each = [0, 1, 2].flatMap((axis) => {
      const index = axis === 2 ? tf.tensor1d([2, 0, 0], 'int32') : picks
      return [
        tf.gather(x, index, axis),
        tf.gather(ints([4, 5, 3], -9, 9, 11), index, axis),
        tf.grad((v) => tf.gather(v, index, axis).square().sum())(x),
      ]
    })
    const batched = tf.gather(
      r([2, 4, 3], 12),
      tf.tensor2d(
        [
          [0, 3],
          [1, 1],
        ],
        [2, 2],
        'int32',
      ),
      1,
      1,
    )
    return [...each, batched]
  },
  'gathers and scatters by coordinates': () => {
    const at = tf.tensor2d(
      [
        [0, 1],
        [2, 3],
        [1, 0],
      ],
      [3, 2],
      'int32',
    )
    const rows = tf.tensor2d([[4], [0], [4]], [3, 1], 'int32')
    return [
      tf.gatherND(r([3, 4], 13), at),
      tf.gatherND(r([5, 2, 3], 13), rows),
      tf.scatterND(at, r([3], 14), [3, 4]),
      tf.scatterND(rows, r([3, 2], 15), [6, 2]),
      tf.scatterND(rows, ints([3, 2], -9, 9, 15), [6, 2]),
      tf.tensorScatterUpdate(r([3, 4], 16), at, r([3], 17)),
      tf.sparseToDense(at.cast('int32'), r([3], 18), [3, 4], 0.5),
    ]
  },
  'one-hot vectors': () => [
    tf.oneHot(tf.tensor1d([0, 3, 1, -1, 9], 'int32'), 4),
    tf.oneHot(
      tf.tensor2d(
        [
          [0, 3],
          [1, 2],
        ],
        [2, 2],
        'int32',
      ),
      4,
      2.5,
      -1,
      'float32',
    ),
    tf.oneHot(tf.tensor1d([0, 3], 'int32'), 4, 1, 0, 'float32'),
  ],
  'tensors of nothing': () => [
    tf.fill([2, 3], 1.5),
    tf.fill([2, 3], 4, 'int32'),
    tf.zeros([3]),
    tf.ones([2, 2], 'int32'),
    tf.zerosLike(r([2, 3], 1)),
    tf.onesLike(ints([2, 3], 0, 9, 1)),
    tf.zerosLike(ints([2, 3], 0, 9, 1).cast('bool')),
    tf.range(0, 9, 2),
    tf.range(5, -4, -3, 'int32'),
    tf.linspace(-1, 2, 7),
    tf.eye(3, 4),
    tf.diag(tf.tensor1d([1, 2, 3])),
    tf.diag(
      tf.tensor2d([
        [1, 2],
        [3, 4],
      ]),
    ),
  ],
  broadcasts: () => [
    ...everyType((x) => x.broadcastTo([2, 3, 4]), [3, 1]),
    tf.broadcastArgs(tf.tensor1d([2, 1, 4], 'int32'), tf.tensor1d([3, 1], 'int32')),
  ],
  'space, batch and depth': () => {
    const x = r([4, 4, 6, 2], 19) as tf.Tensor4D
    return [
      tf.batchToSpaceND(
        x,
        [2, 2],
        [
          [0, 1],
          [1, 0],
        ],
      ),
      tf.spaceToBatchND(
        x,
        [2, 3],
        [
          [0, 2],
          [1, 2],
        ],
      ),
      tf.grad((v) =>
        tf
          .batchToSpaceND(
            v,
            [2, 2],
            [
              [0, 1],
              [1, 0],
            ],
          )
          .square()
          .sum(),
      )(x),
      tf.grad((v) =>
        tf
          .spaceToBatchND(
            v,
            [2, 3],
            [
              [0, 2],
              [1, 2],
            ],
          )
          .square()
          .sum(),
      )(x),
      tf.depthToSpace(r([2, 3, 2, 8], 20) as tf.Tensor4D, 2, 'NHWC'),
    ]
  },
  'triangles and bands': () => [
    tf.linalg.bandPart(r([2, 4, 5], 21), 1, -1),
    tf.linalg.bandPart(r([4, 4], 22), -1, 0),
  ],
  'draws by probability': () => {
    // Two rows that leave no choice: the draws themselves are random.
    const sure = tf.tensor2d([
      [-1e9, 0, -1e9],
      [0, -1e9, -1e9],
    ])
    return [tf.multinomial(sure, 5, 3), tf.randomUniform([3], 0, 1, 'float32', 4)]
  },
  'sparse tensors': () => {
    const filled = tf.sparse.sparseFillEmptyRows(
      tf.tensor2d(
        [
          [0, 0],
          [1, 0],
          [1, 3],
          [4, 4],
        ],
        [4, 2],
        'int32',
      ),
      tf.tensor1d([0, 10, 13, 33], 'int32'),
      tf.tensor1d([5, 6], 'int32'),
      tf.scalar(-1, 'int32'),
    )
    const reshaped = tf.sparse.sparseReshape(
      tf.tensor2d(
        [
          [0, 0, 0],
          [0, 1, 2],
          [1, 1, 0],
        ],
        [3, 3],
        'int32',
      ),
      tf.tensor1d([2, 2, 4], 'int32'),
      tf.tensor1d([4, -1], 'int32'),
    )
    const data = r([4, 3], 23)
    const [indices, ids] = [tf.tensor1d([0, 3, 1], 'int32'), tf.tensor1d([0, 0, 1], 'int32')]
    return [
      ...Object.values(filled),
      ...Object.values(reshaped),
      tf.sparse.sparseSegmentSum(data, indices, ids),
      tf.sparse.sparseSegmentMean(data, indices, ids),
    ]
  },
}
