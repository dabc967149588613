/** Kernels for pictures, complex numbers, signals, texts and ragged rows. */
import * as tf from '@tensorflow/tfjs'

const r = (shape: number[], seed: number) => tf.randomUniform(shape, -2, 2, 'float32', seed)
const r4 = (shape: number[], seed: number) => r(shape, seed) as tf.Tensor4D
const complex = (shape: number[], seed: number) => tf.complex(r(shape, seed), r(shape, seed + 1))
const parts = (x: tf.Tensor) => [tf.real(x), tf.imag(x)]
const boxes = () =>
  tf.tensor2d([
    [0, 0, 1, 1],
    [0, 0.1, 1, 1.1],
    [0, -0.1, 1, 0.9],
    [0, 10, 1, 11],
    [0, 10.1, 1, 11.1],
  ])
const scores = () => tf.tensor1d([0.9, 0.75, 0.6, 0.95, 0.5])
const i1 = (values: number[]) => tf.tensor1d(values, 'int32')
/** Texts have no form as numbers: their letters have. */
const letters = (x: tf.Tensor) =>
  i1((x.dataSync() as unknown as string[]).flatMap((s) => [...s, '|'].map((c) => c.charCodeAt(0))))

export const cases: Record<string, () => tf.Tensor[]> = {
  'resized pictures': () =>
    [tf.image.resizeBilinear, tf.image.resizeNearestNeighbor].flatMap((resize) =>
      (
        [
          [3, 7],
          [10, 4],
          [5, 6],
        ] as [number, number][]
      ).flatMap((size) =>
        [
          [false, false],
          [true, false],
          [false, true],
        ].flatMap(([corners, centers]) => [
          resize(r4([2, 5, 6, 3], 1), size, corners, centers),
          ...(centers
            ? []
            : [
                tf.grad((x) =>
                  resize(x as tf.Tensor4D, size, corners)
                    .square()
                    .sum(),
                )(r([1, 5, 5, 3], 2)),
              ]),
        ]),
      ),
    ),
  'crops, turns and transforms': () => [
    ...(['bilinear', 'nearest'] as const).map((method) =>
      tf.image.cropAndResize(
        r4([2, 6, 7, 3], 1),
        tf.tensor2d([
          [0.1, 0.2, 0.8, 0.9],
          [0.5, 0.9, 0, 0.1],
        ]),
        i1([0, 1]),
        [4, 3],
        method,
        0.5,
      ),
    ),
    tf.image.rotateWithOffset(r4([1, 6, 7, 3], 2), 0.7, 0, [0.4, 0.5]),
    tf.image.transform(
      r4([1, 5, 6, 2], 3),
      tf.tensor2d([[1, 0.2, -1.07, 0.1, 0.9, 0.53, 0, 0]]),
      'bilinear',
      'wrap',
      0,
    ),
    tf.image.transform(
      r4([1, 5, 6, 2], 3),
      tf.tensor2d([[1, 0.2, -1.07, 0.1, 0.9, 0.53, 0, 0]]),
      'nearest',
      'constant',
      0.3,
    ),
    tf.image.grayscaleToRGB(r4([1, 3, 4, 1], 4)),
    tf.image.rgbToGrayscale(r4([1, 3, 4, 3], 4)),
  ],
  'boxes that do not overlap': () => [
    tf.image.nonMaxSuppression(boxes(), scores(), 3, 0.5, 0.2),
    ...(Object.values(
      tf.image.nonMaxSuppressionWithScore(boxes(), scores(), 3, 0.5, 0.2, 0.5),
    ) as tf.Tensor[]),
    ...(Object.values(tf.image.nonMaxSuppressionPadded(boxes(), scores(), 4, 0.5, 0.6, true)) as tf.Tensor[]),
  ],
  'complex numbers': () => {
    const z = complex([3, 4], 5)
    return [
      ...parts(z),
      tf.abs(z),
      ...parts(complex([3, 4], 5).reshape([2, 6])),
      ...parts(z.clone()),
      ...parts(tf.concat([complex([4], 7), complex([3], 9)], 0)),
      ...parts(tf.concat([z, complex([3, 4], 7), z], 1)),
      ...parts(tf.zerosLike(z)),
      ...parts(r([3], 8).cast('complex64')),
      z.cast('float32'),
    ]
  },
  'arithmetic of complex numbers': () => {
    const [a, b] = [complex([3, 4], 5), complex([3, 4], 7)]
    return [tf.add(a, b), tf.sub(a, b), tf.mul(a, b), tf.mul(a, r([3, 4], 9))].flatMap(parts)
  },
  'Fourier transforms': () =>
    [1, 2, 3, 4, 5, 6, 7, 8, 12, 16, 31, 64].flatMap((n) => [
      ...parts(tf.spectral.fft(complex([2, n], n))),
      ...parts(tf.spectral.ifft(complex([2, n], n))),
      ...parts(tf.spectral.rfft(r([2, n], n))),
    ]),
  'transforms of signals': () => [
    ...parts(tf.spectral.rfft(r([10], 1), 8)),
    ...parts(tf.spectral.rfft(r([10], 1), 16)),
    tf.spectral.irfft(tf.spectral.rfft(r([2, 8], 2))),
    ...parts(tf.signal.stft(r([20], 3) as tf.Tensor1D, 8, 4)),
    tf.signal.frame(r([12], 4) as tf.Tensor1D, 5, 2),
    tf.signal.hammingWindow(7),
  ],
  texts: () => {
    const { indices, values, shape } = tf.string.stringSplit(tf.tensor1d(['a b  c', 'd', '']), ' ')
    const grams = tf.string.stringNGrams(
      tf.tensor1d(['a', 'b', 'c', 'd']),
      i1([0, 3, 4]),
      '-',
      [1, 2],
      '<',
      '>',
      1,
      false,
    )
    return [
      indices!,
      letters(values!),
      shape!,
      letters(grams.nGrams!),
      grams.nGramsSplits!,
      tf.string.stringToHashBucketFast(tf.tensor1d(['hello', 'world', '']), 10),
      letters(tf.string.staticRegexReplace(tf.tensor1d(['banana', 'nana']), 'an', 'x')),
      letters(tf.string.staticRegexReplace(tf.tensor1d(['banana', 'nana']), 'an', 'x', false)),
    ]
  },
  'ragged rows': () => {
    const range = tf.raggedRange(i1([0, 5, 8]), i1([3, 5, 2]), i1([1, 1, -2]))
    const gathered = tf.raggedGather([i1([0, 2, 3, 6])], r([6, 2], 1), i1([2, 0]).reshape([2]), 1)
    return [
      ...(Object.values(range) as tf.Tensor[]),
      ...gathered.outputNestedSplits,
      gathered.outputDenseValues,
      tf.raggedTensorToTensor(
        i1([3, 4]),
        tf.tensor1d([1, 2, 3, 4, 5]),
        tf.scalar(-1),
        [i1([0, 2, 2, 5])],
        ['ROW_SPLITS'],
      ),
    ]
  },
}
