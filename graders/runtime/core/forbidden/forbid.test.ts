/** Operations that a task takes away are gone by every road, and what was not forbidden still works and learns. */
import { expect, test } from 'vitest'
import { type ForbiddableOp, forbiddableOps } from '../../../contract/forbiddable.ts'
import { defaultLimits } from '../../../contract/limits.ts'
import { codeTask } from '../../../contract/task.ts'
import { execute } from '../../execute.ts'
import type { StepResult } from '../../job.ts'
import { families } from './families.ts'

const limits = { ...defaultLimits, timeMs: 30_000 }

/** Each body is a function of tf and of x, a matrix of floats; all run in one process. */
async function run(forbiddenOps: ForbiddableOp[], bodies: string[]): Promise<Record<string, StepResult>> {
  const source = `import * as tf from '@tensorflow/tfjs'
const x = () => tf.tensor2d([[1, 2, 3], [1, 5, 1]])
export const bodies = [${bodies.map((body) => `async () => ${body}`).join(',\n')}]`
  const steps = bodies.map((id, i) => ({ id: id.slice(0, 150), module: 'm', path: `bodies.${i}`, args: [] }))
  const { results, ended } = await execute({ seed: 1, modules: { m: source }, steps, forbiddenOps }, limits)
  expect(ended).toEqual({ how: 'completed' })
  return Object.fromEntries(bodies.map((body, i) => [body, results[i]!]))
}

const outcome = (result: StepResult) =>
  result.ok ? 'answered' : `${result.error.kind} ${result.error.message}`

/** All bodies end in the message that names the operation first. */
async function expectGone(op: ForbiddableOp, bodies: string[]) {
  const results = await run([op], bodies)
  const first = (text: string) => text.split(' ', 2).join(' ')
  const seen = Object.fromEntries(
    Object.entries(results).map(([body, result]) => [body, first(outcome(result))]),
  )
  expect(seen).toEqual(Object.fromEntries(bodies.map((body) => [body, `forbidden-op ${op}`])))
}

test.each(forbiddableOps)(
  'nothing by which %s could be computed has a name of its own any more',
  async (op) => {
    const { functions, methods = [], kernels = [], classes = [] } = families[op]
    // Where the library offers it, so that no name here is misspelt.
    const known = await run(
      [],
      [
        ...functions.map((path) => `{ if (typeof tf.${path} !== 'function') throw 0 }`),
        ...methods.map((name) => `{ if (typeof tf.Tensor.prototype.${name} !== 'function') throw 0 }`),
        ...kernels
          .filter((name) => name !== 'LogSoftmax')
          .map(
            (name) => `{ if (!tf.getKernel('${name}', 'wasm') && !tf.getKernel('${name}', 'cpu')) throw 0 }`,
          ),
        ...classes.map(
          (name) => `tf.serialization.SerializationMap.getMap().classNameMap['${name}'][0].name`,
        ),
      ],
    )
    expect(Object.values(known).filter(({ ok }) => !ok)).toEqual([])
    await expectGone(op, [
      ...functions.flatMap((path) => [`tf.${path}(x())`, `tf.default.${path}(x())`]),
      ...methods.map((name) => `x().${name}(x())`),
      ...kernels
        .filter((name) => name !== 'LogSoftmax')
        .flatMap((name) => [
          `tf.engine().runKernel('${name}', { x: x() }, {})`,
          `tf.getKernel('${name}', 'cpu').kernelFunc({})`,
        ]),
      ...classes.map(
        (name) =>
          `tf.serialization.SerializationMap.getMap().classNameMap['${name}'][0].prototype.call([x()])`,
      ),
    ])
  },
  15_000,
)

test('softmax is gone from layers, activations, backends, kernels, gradients, models and the next frame', async () => {
  await expectGone('softmax', [
    `tf.layers.softmax().apply(x())`,
    `tf.layers.activation({ activation: 'softmax' }).apply(x())`,
    `tf.layers.activation({ activation: 'logSoftmax' }).apply(x()).exp()`,
    `tf.layers.dense({ units: 3, activation: 'softmax', kernelInitializer: 'identity' }).apply(x())`,
    `{ await tf.setBackend('cpu'); return tf.softmax(x()) }`,
    `{ await tf.setBackend('cpu'); return tf.engine().runKernel('Softmax', { logits: x() }, { dim: -1 }) }`,
    `tf.getKernel('Softmax', 'wasm').kernelFunc({ inputs: { logits: x() }, backend: tf.backend(), attrs: { dim: -1 } })`,
    `globalThis._tfGlobals.get('kernelRegistry').get('cpu_Softmax')?.kernelFunc({}) ?? tf.softmax(x())`,
    `{ await tf.nextFrame(); return tf.softmax(x()) }`,
    `new Promise((resolve, reject) => setTimeout(() => { try { resolve(tf.softmax(x())) } catch (error) { reject(error) } }, 50))`,
    `tf.customGrad((v, save) => ({ value: tf.softmax(v), gradFunc: (dy) => dy }))(x())`,
    `tf.grad((v) => v.softmax().sum())(x())`,
    `{ Reflect.deleteProperty(tf.Tensor.prototype, 'softmax'); return x().softmax() }`,
    `{ try { tf.Tensor.prototype.softmax = (y) => y } catch {} return x().softmax() }`,
    `(await tf.models.modelFromJSON({ class_name: 'Sequential', config: { name: 's', layers: [{ class_name: 'Softmax', config: { name: 'a', batchInputShape: [null, 3] } }] } })).predict(x())`,
    `{ const [Softmax] = tf.serialization.SerializationMap.getMap().classNameMap.softmax; return new Softmax().apply(x()) }`,
    `tf.losses.softmaxCrossEntropy(tf.oneHot([0, 1], 3), x())`,
    `tf.tidy(() => tf.engine().profile(() => tf.softmax(x())))`,
    `{ const m = tf.sequential({ layers: [tf.layers.dense({ units: 2, inputShape: [3], activation: 'softmax' })] }); m.compile({ loss: 'meanSquaredError', optimizer: 'sgd' }); await m.fit(x(), tf.zeros([2, 2]), { verbose: 0 }) }`,
  ])
})

test("a backend of one's own, with copied kernels, brings softmax not back", async () => {
  const source = `import * as tf from '@tensorflow/tfjs'
    export async function copied() {
      tf.copyRegisteredKernels('wasm', 'mine')
      const own = tf.backend()
      tf.registerBackend('mine', () => own)
      await tf.setBackend('mine')
      return tf.softmax(tf.tensor1d([1, 2]))
    }`
  const steps = [{ id: 'copied', module: 'm', path: 'copied', args: [] }]
  const { results } = await execute(
    { seed: 1, modules: { m: source }, steps, forbiddenOps: ['softmax'] },
    limits,
  )
  expect(results.filter(({ ok }) => ok)).toEqual([])
})

test('the compiled code of what is forbidden is out of reach, and so is the way to it', async () => {
  const leak = `(() => { const seen = []; Object.defineProperty(Object.prototype, 'onAbort', { configurable: true, get() { seen.push(this) } });
    try { tf.engine().runKernel('Transpose', { x: tf.zeros([2, 3, 4]) }, { perm: [9, 9, 9] }) } catch {}
    try { tf.backend().wasm._malloc(2 ** 33) } catch {}
    delete Object.prototype.onAbort; return seen })()`
  const results = await run(
    ['softmax'],
    [
      `tf.backend().wasm.cwrap('Softmax', null, ['number', 'number', 'number', 'number'])(1, 2, 3, 1)`,
      `tf.backend().wasm.exported('Softmax').name`,
      `tf.backend().wasm.asm.Softmax.name`,
      `tf.backend().wasm._Softmax.name`,
      `tf.findBackendFactory('wasm')().wasm.cwrap('Softmax', null, ['number', 'number', 'number', 'number'])(1, 2, 3, 1)`,
      `{ const found = ${leak}.find((m) => m._Softmax ?? m.asm?.Softmax ?? m.cwrap?.('Softmax', null, ['number'])); if (!found) throw 0; return 'found' }`,
      `tf.getGradient('Softmax').gradFunc(x(), [x()], { dim: -1 })`,
      `tf.loadGraphModelSync({ load: () => ({}) })`,
    ],
  )
  expect(Object.values(results).filter(({ ok }) => ok)).toEqual([])
})

test('what is not forbidden works, with its gradients, and learns', async () => {
  const learns = (layer: string, shape: string) => `{
    const m = tf.sequential({ layers: [${layer}] })
    if (m.outputs[0].shape.length > 2) m.add(tf.layers.flatten())
    m.add(tf.layers.dense({ units: 1 }))
    m.compile({ loss: 'meanSquaredError', optimizer: tf.train.sgd(0.01) })
    const [xs, ys] = [tf.randomNormal([8, ...${shape}], 0, 1, 'float32', 1), tf.ones([8, 1])]
    const { history } = await m.fit(xs, ys, { epochs: 5, verbose: 0 })
    if (!(history.loss[4] < history.loss[0])) throw new Error(history.loss.join())
  }`
  const softmaxByHand = `tf.grad((v) => { const e = v.sub(v.max(-1, true)).exp(); return e.div(e.sum(-1, true)).square().sum() })(x())`
  const conv = learns('tf.layers.conv2d({ filters: 2, kernelSize: 3, inputShape: [6, 6, 1] })', '[6, 6, 1]')
  const dense = learns("tf.layers.dense({ units: 4, inputShape: [3], activation: 'tanh' })", '[3]')
  const pooled = learns('tf.layers.maxPooling2d({ poolSize: 2, inputShape: [4, 4, 2] })', '[4, 4, 2]')
  const lstm = learns('tf.layers.lstm({ units: 3, inputShape: [4, 2] })', '[4, 2]')
  const kept: [ForbiddableOp[], string[]][] = [
    [
      ['softmax', 'layers.gru'],
      [softmaxByHand, `tf.logSumExp(x(), -1)`, dense, conv, pooled, lstm],
    ],
    // Of which the gradients of a convolution are made.
    [
      ['einsum', 'topk'],
      [conv, dense, lstm],
    ],
    [
      ['matMul'],
      [
        learns(
          'tf.layers.conv2d({ filters: 2, kernelSize: 3, inputShape: [6, 6, 1] }), tf.layers.globalAveragePooling2d({})',
          '[6, 6, 1]',
        )
          .replace('m.add(tf.layers.dense({ units: 1 }))', 'm.add(tf.layers.reshape({ targetShape: [2] }))')
          .replace('tf.ones([8, 1])', 'tf.ones([8, 2])'),
      ],
    ],
    [
      ['conv2d', 'layers.lstm'],
      [dense, pooled, learns('tf.layers.gru({ units: 3, inputShape: [4, 2] })', '[4, 2]')],
    ],
    [['grad'], [`tf.softmax(x())`, `tf.layers.dense({ units: 2 }).apply(x())`]],
  ]
  for (const [forbidden, bodies] of kept) {
    const results = await run(forbidden, bodies)
    expect(Object.values(results).map(outcome)).toEqual(bodies.map(() => 'answered'))
  }
}, 30_000)

test('an LSTM is gone, whatever it hides in', async () => {
  const config = `{ class_name: 'LSTM', config: { name: 'a', units: 2, batchInputShape: [null, 4, 2] } }`
  const xs = 'tf.zeros([1, 4, 2])'
  await expectGone('layers.lstm', [
    `tf.layers.bidirectional({ layer: tf.layers.lstm({ units: 2 }) }).apply(${xs})`,
    `tf.layers.rnn({ cell: tf.layers.lstmCell({ units: 2 }) }).apply(${xs})`,
    `(await tf.models.modelFromJSON({ class_name: 'Sequential', config: { name: 's', layers: [${config}] } })).predict(${xs})`,
    `{ const [LSTMCell] = tf.serialization.SerializationMap.getMap().classNameMap.LSTMCell; return tf.layers.rnn({ cell: new LSTMCell({ units: 2 }) }).apply(${xs}) }`,
    `{ const [LSTM] = tf.serialization.SerializationMap.getMap().classNameMap.LSTM; class Mine extends LSTM {} return new Mine({ units: 2 }).apply(${xs}) }`,
    `tf.basicLSTMCell(tf.scalar(1), tf.zeros([5, 8]), tf.zeros([8]), tf.zeros([1, 3]), tf.zeros([1, 2]), tf.zeros([1, 2]))`,
  ])
})

test('who uses something else in its place is told what that was', async () => {
  const bodies = {
    'tf.basicLSTMCell()': 'layers.lstm tf.basicLSTMCell',
    'tf.layers.lstmCell({ units: 1 })': 'layers.lstm tf.layers.lstmCell',
    'tf.layers.lstm({ units: 1 })': 'layers.lstm',
    'tf.layers.softmax()': 'softmax',
    'x().softmax()': 'softmax',
    'x().logSoftmax()': 'softmax Tensor.logSoftmax',
    'tf.losses.softmaxCrossEntropy(x(), x())': 'softmax tf.losses.softmaxCrossEntropy',
    "tf.layers.dense({ units: 1, activation: 'softmax' }).apply(x())": 'softmax',
    'tf.loadGraphModel()': 'layers.lstm tf.loadGraphModel',
  }
  const results = await run(['layers.lstm', 'softmax'], Object.keys(bodies))
  const told = Object.entries(results).map(([body, result]) => [body, outcome(result)])
  expect(Object.fromEntries(told)).toEqual(
    Object.fromEntries(Object.entries(bodies).map(([body, names]) => [body, `forbidden-op ${names}`])),
  )
})

test('without derivatives, nothing of the library differentiates', async () => {
  await expectGone('grad', [
    `tf.grad((v) => v.square().sum())(x())`,
    `tf.engine().gradients(() => x().sum(), [x()])`,
    `Object.getPrototypeOf(tf.engine()).gradients.call(tf.engine(), () => x().sum(), [x()])`,
    `{ const v = tf.variable(tf.scalar(1)); return tf.train.sgd(0.1).minimize(() => v.square()) }`,
    `{ const m = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [3] })] }); m.compile({ loss: 'meanSquaredError', optimizer: 'sgd' }); return m.trainOnBatch(x(), tf.zeros([2, 1])) }`,
  ])
  const left = await run(['grad'], [`[...globalThis._tfGlobals.get('gradRegistry').keys()]`])
  expect(Object.values(left)).toMatchObject([{ ok: true, value: { t: 'array', v: [] } }])
})

test('a process forgets nothing from one job to the next, and forbids only what it is told', async () => {
  expect(
    Object.values(
      await run([], [`tf.softmax(x())`, `tf.layers.lstm({ units: 1 }).apply(tf.zeros([1, 2, 3]))`]),
    ).map(outcome),
  ).toEqual(['answered', 'answered'])
})

test('a task can forbid only what can be taken away', () => {
  const { forbiddenOps } = codeTask.shape
  expect(forbiddenOps.safeParse(['softmax', 'layers.lstm']).success).toBe(true)
  expect(forbiddenOps.safeParse(['softmaxx']).success).toBe(false)
  expect(Object.keys(families).sort()).toEqual([...forbiddableOps].sort())
})
