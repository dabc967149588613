/** Where the cpu backend, or the library's own gradient, is wrong: pairs of what is computed and what it has to be. */
import * as tf from '@tensorflow/tfjs'

const r = (shape: number[], seed: number) => tf.randomUniform(shape, -2, 2, 'float32', seed)
const r4 = (shape: number[], seed: number) => r(shape, seed) as tf.Tensor4D
type Pair = [received: tf.Tensor, expected: tf.Tensor]

/**
 * Of a linear `f`: its derivative along `u` is f(u). So the gradient's product with any `u` is known without a limit.
 */
function linear(f: (x: tf.Tensor) => tf.Tensor, shape: number[]): Pair {
  const weights = r(f(tf.zeros(shape)).shape, 11)
  const gradient = tf.grad((x) => f(x).mul(weights).sum())(r(shape, 12))
  const along = r([20, ...shape], 13)
  return [
    tf.stack(tf.unstack(along).map((u) => gradient.mul(u).sum())),
    tf.stack(tf.unstack(along).map((u) => f(u).mul(weights).sum())),
  ]
}

export const cases: Record<string, () => tf.Tensor[]> = {
  'depthwise gradients follow dilation': () => {
    const [x, k, dy] = [r([1, 9, 8, 2], 3), r([3, 2, 2, 2], 4), r([1, 9, 8, 4], 5)]
    const attrs = { strides: 1, dilations: [2, 3], pad: 'same' }
    const run = (name: string, inputs: object, more: object) =>
      tf.engine().runKernel(name, inputs as never, { ...attrs, ...more } as never) as tf.Tensor
    const dk = run('DepthwiseConv2dNativeBackpropFilter', { x, dy }, { filterShape: k.shape })
    const dx = run('DepthwiseConv2dNativeBackpropInput', { dy, filter: k }, { inputShape: x.shape })
    const loss = (image: tf.Tensor, filter: tf.Tensor) =>
      tf
        .depthwiseConv2d(image as tf.Tensor4D, filter as tf.Tensor4D, 1, 'same', 'NHWC', [2, 3])
        .mul(dy)
        .sum()
    const [u, v] = [r(k.shape, 6), r(x.shape, 7)]
    return [dk.mul(u).sum(), loss(x, u), dx.mul(v).sum(), loss(v, k)]
  },
  'volumes are pooled as pictures are, layer by layer': () => {
    const x = r4([4, 7, 6, 2], 1)
    const weights = r([4, 6, 4, 2], 2)
    const pictures = (y: tf.Tensor) => tf.maxPool(y as tf.Tensor4D, [2, 3], 1, 'valid')
    const volumes = (y: tf.Tensor) =>
      tf.maxPool3d(y.reshape([1, 4, 7, 6, 2]) as tf.Tensor5D, [1, 2, 3], 1, 'valid').reshape([4, 6, 4, 2])
    return [
      volumes(x),
      pictures(x),
      tf.grad((y) => volumes(y).mul(weights).sum())(x),
      tf.grad((y) => pictures(y).mul(weights).sum())(x),
    ]
  },
  'the gradient of resizing many pictures that are not square': () => [
    ...linear((x) => tf.image.resizeBilinear(x as tf.Tensor4D, [7, 9]), [2, 4, 6, 2]),
    ...linear((x) => tf.image.resizeBilinear(x as tf.Tensor4D, [3, 4], true), [2, 5, 6, 2]),
    ...linear((x) => tf.image.resizeNearestNeighbor(x as tf.Tensor4D, [7, 9]), [2, 4, 6, 2]),
  ],
  'the gradient of running sums': () =>
    [0, 1, 2].flatMap((axis) =>
      [
        [false, false],
        [true, false],
        [false, true],
      ].flatMap(([exclusive, reverse]) => linear((x) => tf.cumsum(x, axis, exclusive, reverse), [3, 3, 2])),
    ),
  'gradients sum over what was broadcast': () =>
    [tf.maximum, tf.minimum, tf.squaredDifference, tf.sub, tf.div].flatMap((f) => {
      const [a, b] = [r([2, 3, 4], 1), r([3, 1], 2).add(3)]
      const op = f as (x: tf.Tensor, y: tf.Tensor) => tf.Tensor
      const wide = tf.grads((x, y) => op(x!, y!).square().sum())([
        a,
        b.tile([1, 4]).expandDims(0).tile([2, 1, 1]),
      ])
      const [da, db] = tf.grads((x, y) => op(x!, y!).square().sum())([a, b])
      return [da!, wide[0]!, db!, wide[1]!.sum(0).sum(1, true)]
    }),
  'the gradient of products with a broadcast batch': () => {
    const [a, b] = [r([1, 4, 5], 1), r([3, 5, 2], 2)]
    const loss = (x?: tf.Tensor, y?: tf.Tensor) => tf.matMul(x!, y!).square().sum()
    const [da, db] = tf.grads(loss)([a, b])
    const [wide, sameB] = tf.grads(loss)([a.tile([3, 1, 1]), b])
    return [da!, wide!.sum(0, true), db!, sameB!]
  },
  'both batches of a product broadcast': () => {
    const [a, b] = [r([2, 1, 14, 25], 1), r([1, 3, 25, 22], 2)]
    return [tf.matMul(a, b), tf.matMul(a.tile([1, 3, 1, 1]), b.tile([2, 1, 1, 1]))]
  },
  'the gradients of transposed conv3d': () => [
    ...linear(
      (x) =>
        tf.conv3dTranspose(
          x as tf.Tensor5D,
          r([2, 3, 2, 2, 3], 4) as tf.Tensor5D,
          [1, 6, 6, 8, 2],
          2,
          'same',
        ),
      [1, 3, 3, 4, 3],
    ),
    ...linear(
      (k) =>
        tf.conv3dTranspose(
          r([1, 3, 3, 4, 3], 4) as tf.Tensor5D,
          k as tf.Tensor5D,
          [1, 6, 6, 8, 2],
          2,
          'same',
        ),
      [2, 3, 2, 2, 3],
    ),
  ],
  'steps have a slope of zero': () => {
    const x = r([4, 5], 1)
    const between = (v: tf.Tensor) => tf.logicalAnd(v.greater(-1), tf.logicalNot(v.greater(1)))
    return [
      tf.grad((v) => v.greater(0).toFloat().mul(v).square().sum())(x),
      tf.grad((v) => v.relu().square().sum())(x),
      tf.grad((v) => between(v).toFloat().mul(v).square().sum())(x),
      tf.grad((v) => v.clipByValue(-1, 1).square().sum())(x),
    ]
  },
  'einsum sums indices that one operand alone has': () => {
    const [x, y] = [r([2, 3], 3), r([4, 5], 4)]
    return [tf.einsum('ij,kl->ki', x, y), tf.outerProduct(y.sum(1) as tf.Tensor1D, x.sum(1) as tf.Tensor1D)]
  },
  'einsum is linear in each operand': () =>
    (
      [
        ['ij,jk->ik', [3, 4], [4, 5]],
        ['bhqd, bhkd -> bhqk', [2, 3, 4, 5], [2, 3, 6, 5]],
        ['i,j->ij', [3], [4]],
        ['i,i->', [5], [5]],
        ['ij,kl->ki', [2, 3], [4, 5]],
        ['bij,bj->b', [2, 3, 4], [2, 4]],
      ] as [string, number[], number[]][]
    ).flatMap(([equation, left, right]) => [
      ...linear((x) => tf.einsum(equation, x, r(right, 2)), left),
      ...linear((x) => tf.einsum(equation, r(left, 1), x), right),
    ]),
  'einsum of one operand is linear': () =>
    (
      [
        ['ij->ji', [3, 4]],
        ['ij->', [3, 4]],
        ['ijk->k', [2, 3, 4]],
      ] as [string, number[]][]
    ).flatMap(([equation, shape]) => linear((x) => tf.einsum(equation, x), shape)),
  'complex numbers broadcast': () => {
    const [re, im, other] = [r([3, 4], 1), r([3, 4], 2), r([4], 3)]
    const sum = tf.add(tf.complex(re, im), tf.complex(other, other))
    const product = tf.mul(tf.complex(re, im), tf.complex(other, other))
    return [tf.real(sum), re.add(other), tf.imag(product), re.mul(other).add(im.mul(other))]
  },
  'segment sums of integers are integers': () => [
    tf.unsortedSegmentSum(tf.tensor1d([1, 2, 3], 'int32'), tf.tensor1d([1, 1, 0], 'int32'), 3),
    tf.tensor1d([3, 3, 0], 'int32'),
  ],
  'exclusive or, which the library composes and cpu lacks': () => {
    const [a, b] = [tf.tensor1d([1, 1, 0, 0], 'bool'), tf.tensor1d([1, 0, 1, 0], 'bool')]
    return [tf.engine().runKernel('LogicalXor', { a, b }) as tf.Tensor, tf.logicalXor(a, b)]
  },
  'gradients of gradients': () => {
    const x = r([5], 1).add(3)
    const cube = (v: tf.Tensor) => v.mul(v).mul(v).sum()
    const slope = (v: tf.Tensor) => tf.grad(cube)(v)
    return [
      slope(x),
      x.square().mul(3),
      tf.grad((v) => slope(v).sum())(x),
      x.mul(6),
      tf.grad((v) => slope(v).square().sum())(x),
      x.pow(3).mul(36),
    ]
  },
  'what no kernel writes is zero': () => {
    tf.dispose(Array.from({ length: 20 }, (_, i) => r([5], i + 1)))
    return [tf.sum(tf.zeros([0, 5]), 0), tf.zeros([5])]
  },
}
