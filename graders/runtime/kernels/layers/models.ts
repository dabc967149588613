/** A small model around every layer, optimizer and loss of the library, trained for two steps from known weights. */
import * as tf from '@tensorflow/tfjs'

type Layer = tf.layers.Layer
type Case = {
  /** Of one example. */
  input: number[]
  layer: () => Layer | Layer[]
  /** Stands directly on the data: it takes numbers of categories, or lets no gradient through. */
  first?: boolean
  /** What the examples are drawn from, for layers that take categories. */
  categories?: number
  /** Takes this many tensors of the same shape. */
  merges?: number
  data?: () => tf.Tensor
}

const { layers } = tf
const same = 'same' as const
const batch = 4

export const cases: Record<string, Case> = {
  activation: { input: [6], layer: () => layers.activation({ activation: 'tanh' }) },
  add: { input: [6], merges: 3, layer: () => layers.add() },
  alphaDropout: { input: [6], layer: () => layers.alphaDropout({ rate: 0.4 }) },
  average: { input: [6], merges: 2, layer: () => layers.average() },
  averagePooling1d: { input: [8, 2], layer: () => layers.averagePooling1d({ poolSize: 2 }) },
  averagePooling2d: {
    input: [8, 7, 2],
    layer: () => layers.averagePooling2d({ poolSize: 3, strides: 2, padding: same }),
  },
  averagePooling3d: { input: [4, 4, 4, 2], layer: () => layers.averagePooling3d({ poolSize: 2 }) },
  batchNormalization: {
    input: [4, 4, 3],
    layer: () => [layers.batchNormalization(), layers.flatten(), layers.batchNormalization({ axis: 1 })],
  },
  bidirectional: {
    input: [5, 3],
    layer: () => layers.bidirectional({ layer: layers.lstm({ units: 2 }) as tf.RNN, mergeMode: 'concat' }),
  },
  categoryEncoding: {
    input: [3],
    first: true,
    categories: 5,
    layer: () => layers.categoryEncoding({ numTokens: 5, outputMode: 'multiHot' }),
  },
  centerCrop: { input: [6, 6, 2], first: true, layer: () => layers.centerCrop({ height: 4, width: 3 }) },
  concatenate: { input: [3, 2], merges: 2, layer: () => layers.concatenate({ axis: 1 }) },
  conv1d: { input: [8, 3], layer: () => layers.conv1d({ filters: 4, kernelSize: 3, padding: same }) },
  conv2d: { input: [8, 7, 2], layer: () => layers.conv2d({ filters: 4, kernelSize: 3, strides: 2 }) },
  conv2dTranspose: {
    input: [5, 5, 2],
    layer: () => layers.conv2dTranspose({ filters: 3, kernelSize: 3, strides: 2 }),
  },
  conv3d: { input: [4, 5, 5, 2], layer: () => layers.conv3d({ filters: 2, kernelSize: 2 }) },
  conv3dTranspose: {
    input: [2, 3, 3, 2],
    layer: () => layers.conv3dTranspose({ filters: 2, kernelSize: 2, strides: 2 }),
  },
  convLstm2d: {
    input: [3, 5, 5, 1],
    layer: () => layers.convLstm2d({ filters: 2, kernelSize: 3, padding: same }) as Layer,
  },
  convLstm2dCell: {
    input: [3, 5, 5, 1],
    layer: () =>
      layers.convLstm2d({ filters: 1, kernelSize: 2, padding: same, returnSequences: true }) as Layer,
  },
  cropping2D: {
    input: [6, 6, 2],
    layer: () =>
      layers.cropping2D({
        cropping: [
          [1, 1],
          [1, 0],
        ],
      }),
  },
  dense: { input: [4], layer: () => layers.dense({ units: 3, activation: 'selu' }) },
  depthwiseConv2d: {
    input: [8, 7, 2],
    layer: () => layers.depthwiseConv2d({ kernelSize: 3, depthMultiplier: 2 }),
  },
  dot: { input: [6], merges: 2, layer: () => layers.dot({ axes: -1 }) },
  dropout: { input: [6], layer: () => layers.dropout({ rate: 0.5 }) },
  elu: { input: [6], layer: () => layers.elu() },
  embedding: {
    input: [5],
    first: true,
    categories: 7,
    layer: () => layers.embedding({ inputDim: 7, outputDim: 3, inputLength: 5 }),
  },
  flatten: { input: [3, 2], layer: () => layers.flatten() },
  gaussianDropout: { input: [6], layer: () => layers.gaussianDropout({ rate: 0.3 }) },
  gaussianNoise: { input: [6], layer: () => layers.gaussianNoise({ stddev: 0.1 }) },
  globalAveragePooling1d: { input: [8, 2], layer: () => layers.globalAveragePooling1d() },
  globalAveragePooling2d: { input: [8, 7, 2], layer: () => layers.globalAveragePooling2d({}) },
  globalMaxPooling1d: { input: [8, 2], layer: () => layers.globalMaxPooling1d() },
  globalMaxPooling2d: { input: [8, 7, 2], layer: () => layers.globalMaxPooling2d({}) },
  gru: { input: [5, 3], layer: () => layers.gru({ units: 4 }) as Layer },
  gruCell: { input: [5, 3], layer: () => layers.rnn({ cell: layers.gruCell({ units: 2 }) }) as Layer },
  // Every model here begins with one.
  inputLayer: { input: [6], layer: () => [] },
  layerNormalization: { input: [5, 6], layer: () => layers.layerNormalization() },
  leakyReLU: { input: [6], layer: () => layers.leakyReLU() },
  lstm: { input: [5, 3], layer: () => layers.lstm({ units: 4, returnSequences: true }) as Layer },
  lstmCell: { input: [5, 3], layer: () => layers.rnn({ cell: layers.lstmCell({ units: 2 }) }) as Layer },
  masking: {
    input: [5, 3],
    first: true,
    layer: () => [layers.masking({ maskValue: 0 }), layers.simpleRNN({ units: 3 }) as Layer],
  },
  maxPooling1d: { input: [8, 2], layer: () => layers.maxPooling1d({ poolSize: 3, strides: 2 }) },
  maxPooling2d: { input: [8, 7, 2], layer: () => layers.maxPooling2d({ poolSize: 3, strides: 2 }) },
  maxPooling3d: { input: [4, 4, 4, 2], layer: () => layers.maxPooling3d({ poolSize: 2 }) },
  maximum: { input: [6], merges: 2, layer: () => layers.maximum() },
  minimum: { input: [6], merges: 2, layer: () => layers.minimum() },
  multiply: { input: [6], merges: 2, layer: () => layers.multiply() },
  permute: { input: [3, 4], layer: () => layers.permute({ dims: [2, 1] }) },
  prelu: { input: [6], layer: () => layers.prelu() },
  // Its outputs have no known width, so no layer of a model can follow it: it prepares the data.
  randomWidth: {
    input: [2],
    layer: () => [],
    data: () =>
      tf.mean(
        layers
          .randomWidth({ factor: [0.5, 0.5] })
          .apply(tf.randomNormal([batch, 6, 6, 2], 0, 1, 'float32', 5)) as tf.Tensor,
        [1, 2],
      ),
  },
  reLU: { input: [6], layer: () => layers.reLU() },
  repeatVector: { input: [6], layer: () => layers.repeatVector({ n: 3 }) },
  rescaling: { input: [6], first: true, layer: () => layers.rescaling({ scale: 0.5, offset: 1 }) },
  reshape: { input: [6], layer: () => layers.reshape({ targetShape: [2, 3] }) },
  // Within a model it fails on every backend: it takes the list of its inputs for a picture.
  resizing: {
    input: [3, 9, 2],
    layer: () => layers.globalMaxPooling2d({}),
    data: () =>
      layers
        .resizing({ height: 3, width: 9 })
        .apply(tf.randomNormal([batch, 6, 6, 2], 0, 1, 'float32', 5)) as tf.Tensor,
  },
  rnn: {
    input: [5, 3],
    layer: () =>
      layers.rnn({
        cell: [layers.lstmCell({ units: 2 }), layers.gruCell({ units: 3 })],
        returnSequences: true,
      }) as Layer,
  },
  separableConv2d: { input: [8, 7, 2], layer: () => layers.separableConv2d({ filters: 3, kernelSize: 3 }) },
  simpleRNN: { input: [5, 3], layer: () => layers.simpleRNN({ units: 4 }) as Layer },
  simpleRNNCell: {
    input: [5, 3],
    layer: () => layers.rnn({ cell: layers.simpleRNNCell({ units: 2 }) }) as Layer,
  },
  softmax: { input: [6], layer: () => layers.softmax() },
  spatialDropout1d: { input: [5, 3], layer: () => layers.spatialDropout1d({ rate: 0.4 }) },
  stackedRNNCells: {
    input: [5, 3],
    layer: () =>
      layers.rnn({
        cell: layers.stackedRNNCells({
          cells: [layers.simpleRNNCell({ units: 2 }), layers.lstmCell({ units: 3 })],
        }),
      }) as Layer,
  },
  thresholdedReLU: { input: [6], layer: () => layers.thresholdedReLU({ theta: 0.1 }) },
  timeDistributed: {
    input: [5, 3],
    layer: () => layers.timeDistributed({ layer: layers.dense({ units: 2 }) }) as Layer,
  },
  // The cpu backend has the nearest neighbours' gradient wrong for more than one picture; cases/ hold that one.
  upSampling2d: {
    input: [4, 4, 2],
    layer: () => layers.upSampling2d({ size: [2, 2], interpolation: 'bilinear' }),
  },
  zeroPadding2d: { input: [4, 3, 2], layer: () => layers.zeroPadding2d({ padding: 1 }) },
}

export const optimizers: Record<string, () => tf.Optimizer> = {
  sgd: () => tf.train.sgd(0.1),
  momentum: () => tf.train.momentum(0.1, 0.9, true),
  adagrad: () => tf.train.adagrad(0.1),
  adadelta: () => tf.train.adadelta(0.5),
  adam: () => tf.train.adam(0.01),
  adamax: () => tf.train.adamax(0.01),
  rmsprop: () => tf.train.rmsprop(0.01, 0.9, 0.5),
}

export const losses = [
  'meanSquaredError',
  'meanAbsoluteError',
  'meanAbsolutePercentageError',
  'meanSquaredLogarithmicError',
  'squaredHinge',
  'hinge',
  'categoricalHinge',
  'logcosh',
  'categoricalCrossentropy',
  'binaryCrossentropy',
  'kullbackLeiblerDivergence',
  'poisson',
  'cosineProximity',
]

/** The same numbers whichever step runs, so that both backends drop the same units. */
function restartRandom() {
  let state = 12_345
  Math.random = () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

async function train(model: tf.LayersModel, x: tf.Tensor, loss: string, optimizer: tf.Optimizer) {
  model.compile({ optimizer, loss, metrics: ['accuracy', 'mse'] })
  // Weights of both signs, but variances above zero.
  const known = model
    .getWeights()
    .map((weight, i) => tf.randomUniform(weight.shape, -0.4, 0.5, 'float32', i + 1))
  model.setWeights(
    known.map((weight, i) => (/variance/.test(model.weights[i]!.name) ? weight.abs() : weight)),
  )
  const y = tf.oneHot(tf.tensor1d([0, 1, 1, 0], 'int32'), 2).toFloat()
  const before = model.getWeights().map((weight) => weight.clone())
  const history = [await model.trainOnBatch(x, y), await model.trainOnBatch(x, y)].flat()
  const after = model.getWeights()
  const still = model.weights.filter(
    (weight, i) => weight.trainable && after[i]!.sub(before[i]!).abs().max().dataSync()[0] === 0,
  )
  return { history, weights: after, still: still.map((weight) => weight.originalName) }
}

function modelOf({ input, layer, first, merges }: Case) {
  const data = tf.input({ shape: input })
  const before = () =>
    layers.dense({ units: input.at(-1)!, activation: 'tanh' }).apply(data) as tf.SymbolicTensor
  // Some of these layers write their own shape over the one they are given, which must not be the model's.
  const untouched = () => layers.reshape({ targetShape: [...input] }).apply(data) as tf.SymbolicTensor
  let output = first ? untouched() : before()
  for (const each of [layer()].flat()) {
    const received = merges ? [output, ...Array.from({ length: merges - 1 }, before)] : output
    output = each.apply(received) as tf.SymbolicTensor
  }
  if (output.shape.length > 2) output = layers.flatten().apply(output) as tf.SymbolicTensor
  const end = layers.dense({ units: 2, activation: 'softmax' }).apply(output) as tf.SymbolicTensor
  return tf.model({ inputs: data, outputs: end })
}

function dataOf({ input, categories, data }: Case): tf.Tensor {
  if (data) return data()
  const shape = [batch, ...input]
  if (!categories) return tf.randomNormal(shape, 0, 1, 'float32', 5)
  return tf.randomUniform(shape, 0, categories, 'int32', 5).toFloat()
}

export async function trainLayer(backend: string, name: string) {
  await tf.setBackend(backend)
  restartRandom()
  const one = cases[name]!
  return train(modelOf(one), dataOf(one), 'categoricalCrossentropy', tf.train.sgd(0.1))
}

export async function trainWith(backend: string, name: string) {
  await tf.setBackend(backend)
  restartRandom()
  const optimizer = optimizers[name]
  const x = dataOf(cases.dense!)
  if (optimizer) return train(modelOf(cases.dense!), x, 'categoricalCrossentropy', optimizer())
  return train(modelOf(cases.dense!), x, name, tf.train.sgd(0.1))
}

/** Not layers, or another name of one. */
const others = new Set(
  `Layer RNN RNNCell input avgPool1d avgPool2d avgPool3d avgPooling1d avgPooling2d avgPooling3d maxPool1d maxPool2d
  globalMaxPool1d globalMaxPool2d`.split(/\s+/),
)
const own = Object.getOwnPropertyNames(tf.train)

/** What the library offers, and which of it is tried here. */
export const coverage = () => ({
  layers: Object.keys(tf.layers).filter((name) => !others.has(name)),
  layersTried: Object.keys(cases),
  optimizers: own.filter((name) => !['length', 'name', 'prototype'].includes(name)),
  optimizersTried: Object.keys(optimizers),
  losses,
})
