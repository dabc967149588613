/** Kernels of layers: products, convolutions, pooling, normalisation; forward and gradient. */
import * as tf from '@tensorflow/tfjs'

const r = (shape: number[], seed: number) => tf.randomUniform(shape, -2, 2, 'float32', seed)
const r3 = (shape: number[], seed: number) => r(shape, seed) as tf.Tensor3D
const r4 = (shape: number[], seed: number) => r(shape, seed) as tf.Tensor4D
const r5 = (shape: number[], seed: number) => r(shape, seed) as tf.Tensor5D

/** The value of `f` and the gradients of a weighted sum of it. */
function withGradients(f: (...xs: tf.Tensor[]) => tf.Tensor, xs: tf.Tensor[]) {
  const value = f(...xs)
  const weights = r(value.shape, 99)
  return [
    value,
    ...tf.grads((...vs: tf.Tensor[]) =>
      f(...vs)
        .mul(weights)
        .sum(),
    )(xs),
  ]
}

const pads = ['same', 'valid'] as const
type Pair = [number, number]
type Triple = [number, number, number]

/** Height, width, filter height and width, channels in and out. */
const sizes: [number, number, number, number, number, number][] = [
  [7, 6, 3, 3, 2, 3],
  [8, 5, 2, 3, 1, 4],
  [5, 5, 1, 1, 3, 2],
  [9, 7, 5, 4, 2, 2],
  [12, 13, 3, 3, 8, 16],
]
const explicit: [Pair, Pair, Pair, Pair] = [
  [0, 0],
  [1, 1],
  [0, 1],
  [0, 0],
]

export const cases: Record<string, () => tf.Tensor[]> = {
  'matrix products': () =>
    [
      [false, false],
      [true, false],
      [false, true],
      [true, true],
    ].flatMap(([ta, tb]) =>
      [[], [2], [2, 3]].flatMap((batch) =>
        withGradients(
          (a, b) => tf.matMul(a!, b!, ta, tb),
          [r([...batch, ...(ta ? [5, 4] : [4, 5])], 1), r([...batch, ...(tb ? [3, 5] : [5, 3])], 2)],
        ),
      ),
    ),
  'matrix products with a broadcast batch': () => [
    ...withGradients((a, b) => tf.matMul(a!, b!), [r([1, 4, 5], 1), r([3, 5, 2], 2)]),
    tf.dot(r([4], 1), r([4, 3], 2)),
    tf.outerProduct(r([4], 1) as tf.Tensor1D, r([3], 2) as tf.Tensor1D),
  ],
  'fused matrix products': () =>
    (['linear', 'relu', 'relu6', 'elu', 'sigmoid', 'leakyrelu'] as const).flatMap((activation) =>
      withGradients(
        (a, b, bias) =>
          tf.fused.matMul({ a: a!, b: b!, bias: bias!, activation, leakyreluAlpha: 0.3 } as Parameters<
            typeof tf.fused.matMul
          >[0]),
        [r([4, 5], 1), r([5, 3], 2), r([3], 3)],
      ).slice(0, activation === 'linear' || activation === 'relu' ? 4 : 1),
    ),
  conv2d: () =>
    ([1, 2, 3, [2, 1], [1, 3]] as (number | Pair)[]).flatMap((stride) =>
      pads.flatMap((pad) =>
        sizes.flatMap(([h, w, kh, kw, ci, co]) =>
          withGradients(
            (x, k) => tf.conv2d(x as tf.Tensor4D, k as tf.Tensor4D, stride, pad),
            [r([2, h, w, ci], 3), r([kh, kw, ci, co], 4)],
          ),
        ),
      ),
    ),
  'conv2d with padding in numbers': () =>
    ([0, 1, 2] as const).flatMap((pad) =>
      [1, 2].flatMap((stride) =>
        withGradients(
          (x, k) => tf.conv2d(x as tf.Tensor4D, k as tf.Tensor4D, stride, pad),
          [r([2, 9, 9, 3], 3), r([3, 3, 3, 2], 4)],
        ),
      ),
    ),
  'conv2d with padding on each side': () =>
    [1, 2].flatMap((stride) =>
      withGradients(
        (x, k) => tf.conv2d(x as tf.Tensor4D, k as tf.Tensor4D, stride, explicit),
        [r([2, 8, 7, 3], 3), r([3, 2, 3, 2], 4)],
      ),
    ),
  'dilated conv2d': () =>
    pads.flatMap((pad) =>
      [2, [2, 3]].map((dilation) =>
        tf.conv2d(r4([2, 11, 10, 3], 3), r4([3, 2, 3, 4], 4), 1, pad, 'NHWC', dilation as number),
      ),
    ),
  conv1d: () =>
    pads.flatMap((pad) =>
      [1, 2].flatMap((stride) =>
        withGradients(
          (x, k) => tf.conv1d(x as tf.Tensor3D, k as tf.Tensor3D, stride, pad),
          [r([2, 9, 3], 3), r([4, 3, 5], 4)],
        ),
      ),
    ),
  'transposed conv2d': () =>
    pads.flatMap((pad) =>
      [1, 2].flatMap((stride) => {
        const out = pad === 'same' ? [4 * stride, 5 * stride] : [3 * stride + 3, 4 * stride + 3]
        return withGradients(
          (x, k) =>
            tf.conv2dTranspose(x as tf.Tensor4D, k as tf.Tensor4D, [2, out[0]!, out[1]!, 3], stride, pad),
          [r([2, 4, 5, 2], 3), r([3, 3, 3, 2], 4)],
        )
      }),
    ),
  'fused conv2d': () =>
    (['linear', 'relu', 'relu6', 'elu', 'sigmoid'] as const).flatMap((activation) =>
      pads.flatMap((pad) =>
        withGradients(
          (x, filter, bias) =>
            tf.fused.conv2d({
              x: x as tf.Tensor4D,
              filter: filter as tf.Tensor4D,
              strides: 1,
              pad,
              bias: bias!,
              activation,
            }),
          [r([2, 6, 5, 2], 3), r([3, 3, 2, 4], 4), r([4], 5)],
        ).slice(0, activation === 'linear' || activation === 'relu' ? 4 : 1),
      ),
    ),
  depthwiseConv2d: () =>
    [1, 2].flatMap((stride) =>
      ([...pads, 1] as const).flatMap((pad) =>
        [1, 2, 3].flatMap((multiplier) =>
          (
            [
              [7, 6, 3, 3, 2],
              [8, 5, 2, 2, 1],
              [9, 7, 3, 3, 4],
              [9, 8, 3, 2, 3],
            ] as const
          )
            .filter(([, , kh, kw]) => pad !== 1 || kh === kw)
            .flatMap(([h, w, kh, kw, ci]) =>
              withGradients(
                (x, k) => tf.depthwiseConv2d(x as tf.Tensor4D, k as tf.Tensor4D, stride, pad),
                [r([2, h, w, ci], 3), r([kh, kw, ci, multiplier], 4)],
              ),
            ),
        ),
      ),
    ),
  'dilated depthwiseConv2d': () =>
    pads.flatMap((pad) =>
      [2, [2, 3]].map((dilation) =>
        tf.depthwiseConv2d(r4([1, 11, 10, 3], 3), r4([3, 2, 3, 2], 4), 1, pad, 'NHWC', dilation as number),
      ),
    ),
  'fused depthwiseConv2d': () =>
    (['linear', 'relu', 'relu6'] as const).map((activation) =>
      tf.fused.depthwiseConv2d({
        x: r4([2, 6, 5, 2], 3),
        filter: r4([3, 3, 2, 2], 4),
        strides: 1,
        pad: 'same',
        bias: r([4], 5),
        activation,
      }),
    ),
  'separable conv2d': () =>
    withGradients(
      (x, d, p) => tf.separableConv2d(x as tf.Tensor4D, d as tf.Tensor4D, p as tf.Tensor4D, 1, 'same'),
      [r([2, 6, 5, 2], 3), r([3, 3, 2, 2], 4), r([1, 1, 4, 3], 5)],
    ),
  conv3d: () =>
    ([1, 2, [2, 1, 1]] as (number | Triple)[]).flatMap((stride) =>
      pads.flatMap((pad) =>
        [
          [5, 6, 4, 3, 2, 2, 2, 3],
          [4, 5, 5, 2, 3, 3, 1, 2],
        ].flatMap(([d, h, w, kd, kh, kw, ci, co]) =>
          withGradients(
            (x, k) => tf.conv3d(x as tf.Tensor5D, k as tf.Tensor5D, stride, pad),
            [r([2, d!, h!, w!, ci!], 3), r([kd!, kh!, kw!, ci!, co!], 4)],
          ),
        ),
      ),
    ),
  'dilated conv3d': () =>
    pads.map((pad) => tf.conv3d(r5([1, 6, 7, 6, 2], 3), r5([2, 2, 2, 2, 3], 4), 1, pad, 'NDHWC', [2, 2, 2])),
  'transposed conv3d': () =>
    withGradients(
      (x, k) => tf.conv3dTranspose(x as tf.Tensor5D, k as tf.Tensor5D, [1, 6, 6, 8, 2], 2, 'same'),
      [r([1, 3, 3, 4, 3], 3), r([2, 3, 2, 2, 3], 4)],
    ),
  pooling: () =>
    [tf.maxPool, tf.avgPool].flatMap((pool) =>
      ([1, 2, 3, [2, 1]] as (number | Pair)[]).flatMap((stride) =>
        ([...pads, 1, explicit] as const).flatMap((pad) =>
          ([2, 3, [3, 2]] as (number | Pair)[])
            .filter(
              (size) => typeof pad === 'string' || (typeof size === 'number' && typeof stride === 'number'),
            )
            .flatMap((size) =>
              [
                [2, 7, 6, 3],
                [1, 8, 9, 1],
              ].flatMap((shape) =>
                withGradients((x) => pool(x as tf.Tensor4D, size, stride, pad), [r(shape, 3)]),
              ),
            ),
        ),
      ),
    ),
  'pooling of negative numbers': () =>
    pads.flatMap((pad) =>
      withGradients((x) => tf.maxPool(x as tf.Tensor4D, 3, 2, pad), [r([2, 7, 6, 3], 3).sub(5)]),
    ),
  'pooling where many are the largest': () =>
    pads.flatMap((pad) =>
      withGradients(
        (x) => tf.maxPool(x as tf.Tensor4D, 3, 2, pad),
        [r([2, 7, 6, 3], 3).greater(0).toFloat()],
      ),
    ),
  'pooling with dilation': () =>
    (['max', 'avg'] as const).flatMap((kind) =>
      pads.map((pad) => tf.pool(r4([1, 9, 8, 2], 3), [2, 3], kind, pad, [2, 2], 1)),
    ),
  'pooling in three dimensions': () =>
    [tf.maxPool3d, tf.avgPool3d].flatMap((pool) =>
      ([1, 2, [1, 2, 3]] as (number | Triple)[]).flatMap((stride) =>
        pads.flatMap((pad) =>
          ([2, 3, [1, 2, 2], [3, 2, 2]] as (number | Triple)[]).flatMap((size) =>
            withGradients((x) => pool(x as tf.Tensor5D, size, stride, pad), [r([2, 5, 6, 4, 2], 3)]),
          ),
        ),
      ),
    ),
  'pooling in three dimensions with padding in numbers': () =>
    [tf.maxPool3d, tf.avgPool3d].flatMap((pool) =>
      withGradients((x) => pool(x as tf.Tensor5D, 3, 2, 1), [r([2, 5, 7, 6, 2], 3)]),
    ),
  'maxima with their places': () =>
    [1, 2].flatMap((stride) =>
      pads.flatMap((pad) =>
        [false, true].flatMap((includeBatch) =>
          Object.values(tf.maxPoolWithArgmax(r4([2, 7, 6, 3], 3), 3, stride, pad, includeBatch)),
        ),
      ),
    ),
  dilation2d: () =>
    ([1, 2, [2, 1]] as (number | Pair)[]).flatMap((stride) =>
      pads.flatMap((pad) =>
        ([1, 2, [1, 2]] as (number | Pair)[]).flatMap((dilation) =>
          withGradients(
            (x, k) => tf.dilation2d(x as tf.Tensor4D, k as tf.Tensor3D, stride, pad, dilation),
            [r([2, 8, 7, 3], 3), r3([3, 2, 3], 4)],
          ),
        ),
      ),
    ),
  'local response normalisation': () =>
    [1, 2, 5].flatMap((radius) =>
      [0.5, 0.75, 1].flatMap((beta) =>
        withGradients(
          (x) => tf.localResponseNormalization(x as tf.Tensor4D, radius, 1.5, 0.3, beta),
          [r([2, 3, 4, 7], 3)],
        ),
      ),
    ),
  'batch normalisation': () => [
    ...withGradients(
      (x, mean, variance, offset, scale) =>
        tf.batchNorm(
          x!,
          mean as tf.Tensor1D,
          variance as tf.Tensor1D,
          offset as tf.Tensor1D,
          scale as tf.Tensor1D,
          0.01,
        ),
      [r([2, 3, 4, 5], 1), r([5], 2), r([5], 3).abs().add(0.2), r([5], 4), r([5], 5)],
    ),
    tf.batchNorm(r([4, 5], 1), r([5], 2) as tf.Tensor1D, r([5], 3).abs() as tf.Tensor1D),
    tf.batchNorm(r([4, 5], 1), r([4, 5], 2), r([4, 5], 3).abs(), r([4, 5], 4), r([4, 5], 5)),
  ],
  einsum: () =>
    (
      [
        ['ij,jk->ik', [3, 4], [4, 5]],
        ['bhqd,bhkd->bhqk', [2, 3, 4, 5], [2, 3, 6, 5]],
        ['bqhd,bkhd->bhqk', [2, 4, 3, 5], [2, 6, 3, 5]],
        ['i,j->ij', [3], [4]],
        ['i,i->', [5], [5]],
        ['ij->ji', [3, 4]],
        ['ij->', [3, 4]],
        ['ijk->kj', [2, 3, 4]],
        ['bij,bj->bi', [2, 3, 4], [2, 4]],
        ['bi,bj->bij', [2, 3], [2, 4]],
      ] as [string, ...number[][]][]
    ).map(([equation, ...shapes]) => tf.einsum(equation, ...shapes.map((shape, i) => r(shape, i + 1)))),
  attention: () =>
    withGradients(
      (q, k, v) => tf.matMul(tf.softmax(tf.matMul(q!, k!, false, true).div(2)), v!),
      [r([2, 5, 4], 1), r([2, 6, 4], 2), r([2, 6, 3], 3)],
    ),
  recurrence: () => {
    const [kernel, bias] = [r([5, 8], 1) as tf.Tensor2D, r([8], 2) as tf.Tensor1D]
    return tf.basicLSTMCell(
      tf.scalar(1),
      kernel,
      bias,
      r([2, 3], 3) as tf.Tensor2D,
      r([2, 2], 4) as tf.Tensor2D,
      r([2, 2], 5) as tf.Tensor2D,
    )
  },
  'matrix decompositions': () => [
    ...tf.linalg.qr(r([5, 3], 1)),
    tf.linalg.gramSchmidt(r([3, 4], 2) as tf.Tensor2D) as tf.Tensor,
  ],
}
