/** Training on WASM: one step of every kind of layer, and no kernel missing. */
import { expect, test } from 'vitest'
import { defaultLimits } from '../../contract.ts'
import { execute } from '../execute.ts'

const layers: Record<string, { input: number[]; layer: string }> = {
  dense: { input: [4], layer: 'tf.layers.dense({ units: 3, activation: "relu" })' },
  conv1d: { input: [8, 3], layer: 'tf.layers.conv1d({ filters: 4, kernelSize: 3, padding: "same" })' },
  conv2d: { input: [8, 7, 2], layer: 'tf.layers.conv2d({ filters: 4, kernelSize: 3, strides: 2 })' },
  conv2dTranspose: {
    input: [5, 5, 2],
    layer: 'tf.layers.conv2dTranspose({ filters: 3, kernelSize: 3, strides: 2 })',
  },
  conv3d: { input: [4, 5, 5, 2], layer: 'tf.layers.conv3d({ filters: 2, kernelSize: 2 })' },
  depthwiseConv2d: {
    input: [8, 7, 2],
    layer: 'tf.layers.depthwiseConv2d({ kernelSize: 3, depthMultiplier: 2 })',
  },
  separableConv2d: { input: [8, 7, 2], layer: 'tf.layers.separableConv2d({ filters: 3, kernelSize: 3 })' },
  maxPooling2d: { input: [8, 7, 2], layer: 'tf.layers.maxPooling2d({ poolSize: 2 })' },
  averagePooling2d: {
    input: [8, 7, 2],
    layer: 'tf.layers.averagePooling2d({ poolSize: 3, strides: 2, padding: "same" })',
  },
  maxPooling1d: { input: [8, 2], layer: 'tf.layers.maxPooling1d({ poolSize: 2 })' },
  maxPooling3d: { input: [4, 4, 4, 2], layer: 'tf.layers.maxPooling3d({ poolSize: 2 })' },
  averagePooling3d: { input: [4, 4, 4, 2], layer: 'tf.layers.averagePooling3d({ poolSize: 2 })' },
  globalAveragePooling2d: { input: [8, 7, 2], layer: 'tf.layers.globalAveragePooling2d({})' },
  globalMaxPooling1d: { input: [8, 2], layer: 'tf.layers.globalMaxPooling1d({})' },
  upSampling2d: { input: [4, 3, 2], layer: 'tf.layers.upSampling2d({ size: [2, 2] })' },
  zeroPadding2d: { input: [4, 3, 2], layer: 'tf.layers.zeroPadding2d({ padding: 1 })' },
  cropping2D: { input: [6, 6, 2], layer: 'tf.layers.cropping2D({ cropping: [[1, 1], [1, 0]] })' },
  batchNormalization: { input: [6], layer: 'tf.layers.batchNormalization({})' },
  batchNormalization4d: { input: [4, 4, 3], layer: 'tf.layers.batchNormalization({})' },
  layerNormalization: { input: [5, 6], layer: 'tf.layers.layerNormalization({})' },
  dropout: { input: [6], layer: 'tf.layers.dropout({ rate: 0.5 })' },
  gaussianNoise: { input: [6], layer: 'tf.layers.gaussianNoise({ stddev: 0.1 })' },
  prelu: { input: [6], layer: 'tf.layers.prelu({})' },
  leakyReLU: { input: [6], layer: 'tf.layers.leakyReLU({})' },
  elu: { input: [6], layer: 'tf.layers.elu({})' },
  softmax: { input: [6], layer: 'tf.layers.softmax({})' },
  repeatVector: { input: [6], layer: 'tf.layers.repeatVector({ n: 3 })' },
  permute: { input: [3, 4], layer: 'tf.layers.permute({ dims: [2, 1] })' },
  simpleRNN: { input: [5, 3], layer: 'tf.layers.simpleRNN({ units: 4 })' },
  lstm: { input: [5, 3], layer: 'tf.layers.lstm({ units: 4, returnSequences: true })' },
  gru: { input: [5, 3], layer: 'tf.layers.gru({ units: 4 })' },
  bidirectional: {
    input: [5, 3],
    layer: 'tf.layers.bidirectional({ layer: tf.layers.lstm({ units: 2 }), mergeMode: "concat" })',
  },
  timeDistributed: {
    input: [5, 3],
    layer: 'tf.layers.timeDistributed({ layer: tf.layers.dense({ units: 2 }) })',
  },
  convLstm2d: {
    input: [3, 5, 5, 1],
    layer: 'tf.layers.convLstm2d({ filters: 2, kernelSize: 3, padding: "same" })',
  },
}

const source = `
import * as tf from '@tensorflow/tfjs'
async function train(layers, x) {
  const model = tf.sequential({ layers })
  if (model.outputs[0].shape.length > 2) model.add(tf.layers.flatten())
  model.add(tf.layers.dense({ units: 2, activation: 'softmax' }))
  model.compile({ optimizer: tf.train.adam(0.01), loss: 'categoricalCrossentropy' })
  const y = tf.oneHot(tf.tensor1d([0, 1, 1, 0], 'int32'), 2)
  const before = model.getWeights().map((w) => w.dataSync().slice())
  const history = await model.fit(x, y, { epochs: 2, batchSize: 2, verbose: 0 })
  const moved = model.getWeights().every((w, i) => !model.weights[i].trainable || w.dataSync().some((v, n) => v !== before[i][n]))
  return { moved, losses: history.history.loss }
}
const dense = (shape) => tf.layers.inputLayer({ inputShape: shape })
export const cases = {
${Object.entries(layers)
  .map(
    ([name, { input, layer }]) =>
      `  ${name}: () => train([dense(${JSON.stringify(input)}), ${layer}], tf.randomNormal([4, ...${JSON.stringify(input)}], 0, 1, 'float32', 5)),`,
  )
  .join('\n')}
  embedding: () => train([tf.layers.embedding({ inputDim: 7, outputDim: 3, inputLength: 5 })], tf.tensor2d([[1, 2, 3, 4, 5], [0, 6, 6, 1, 2], [3, 3, 3, 3, 3], [5, 4, 3, 2, 1]])),
}`

test('every kind of layer trains on WASM', async () => {
  const names = [...Object.keys(layers), 'embedding']
  const steps = names.map((id) => ({ id, module: 'm', path: `cases.${id}`, args: [] }))
  const run = await execute({ seed: 5, modules: { m: source }, steps }, { ...defaultLimits, timeMs: 60_000 })
  const failures = run.results.flatMap((result) => {
    if (!result.ok) return [`${result.id}: ${result.error.message}`]
    const fields = Object.fromEntries(result.value.t === 'object' ? result.value.v : [])
    const losses = fields.losses?.t === 'array' ? fields.losses.v : []
    const finite =
      losses.length === 2 && losses.every((loss) => loss.t === 'number' && Number.isFinite(loss.v))
    const moved = fields.moved?.t === 'boolean' && fields.moved.v
    return finite && moved ? [] : [`${result.id}: did not learn`]
  })
  expect(failures).toEqual([])
  expect(run.results.map((result) => result.id)).toEqual(names)
})
