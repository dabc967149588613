/**
 * Runs a job that uses what most jobs use, so that it is compiled when a real one comes, and leaves nothing else of it:
 * once while the startup snapshot is made, and again in a process that will fork many times.
 */
import { removeBackend } from '@tensorflow/tfjs-core'
import type { Value } from '../../value.ts'
import { decodeFrame, encodeFrame } from '../../wire.ts'
import { jobCaps } from '../../wire-format.ts'
import { forgetCompiled } from './compile.ts'
import { forgetAll, readFlags } from './forget.ts'
import type { JobHeader, ReplyHeader } from './frames.ts'
import { Harness } from './harness.ts'
import { renewWasm, startBackend } from './wasm.ts'

const source = `
import * as tf from '@tensorflow/tfjs'
import type { Tensor2D } from '@tensorflow/tfjs'

type Shape = [number, number]
interface Options { scale?: number }
const scaleOf = ({ scale = 1 }: Options): number => Math.sqrt(scale)
class Counter<T> {
  private seen: T[] = []
  add(item: T): this { this.seen.push(item); return this }
}
export function attend(q: tf.Tensor, k: tf.Tensor, mask: tf.Tensor | null, names: string[], options?: Options): tf.Tensor {
  if (q.rank < 2) throw new Error(\`a rank of \${q.rank}\`)
  return tf.tidy(() => {
    const scores = tf.matMul(q, k, false, true).div(scaleOf(options ?? {})).add(0).sub(tf.scalar(1)).mul(2)
    const masked = mask === null ? scores : tf.where(mask.toBool(), scores, tf.fill(scores.shape, -1e9))
    const shifted = tf.exp(tf.sub(masked, tf.max(masked, -1, true)))
    const weights = shifted.div(tf.sum(shifted, -1, true)) as Tensor2D
    return tf.matMul(tf.softmax(weights), k)
  })
}
export async function shapes(x: tf.Tensor): Promise<unknown> {
  const parts = [x.transpose(), x.reshape([-1]), x.expandDims(0).squeeze([0]), x.slice([0, 0], [1, 1]), tf.concat([x, x], 0)]
  const more = [tf.stack([x, x]), x.cast('int32'), x.greater(0), tf.mean(x), tf.sqrt(x.square()), x.neg().relu().sigmoid().tanh()]
  const rest = [tf.oneHot([0, 1], 2), x.argMax(-1), tf.gather(x, [0]), tf.tile(x, [1, 2]), tf.zeros([2]), tf.ones([2]), x.pow(2)]
  const [values, nested] = [await x.data(), x.arraySync()]
  const counter = new Counter<Shape>().add([2, 2])
  console.log('seen', counter, values.length, nested)
  return { parts, more, rest, total: [...values].map((v, i) => v * i).reduce((a, b) => a + b, 0), tensor: tf.tensor2d([[1, 2], [3, 4]]) }
}
export function gradient(x: tf.Tensor): tf.Tensor[] {
  const variable = tf.variable(tf.zeros([2, 2]), true, 'rehearsal')
  const optimizer = tf.train.sgd(0.1)
  optimizer.minimize(() => tf.sum(tf.matMul(variable, x as Tensor2D).square()) as tf.Scalar)
  return [tf.grad((y) => y.mul(2).exp().sum())(x)]
}
export async function train(x: tf.Tensor) {
  const model = tf.sequential({ name: 'rehearsal' })
  model.add(tf.layers.dense({ units: 2, inputShape: [2], activation: 'relu', name: 'rehearsal_1' }))
  model.add(tf.layers.dense({ units: 1, name: 'rehearsal_2' }))
  model.compile({ optimizer: 'adam', loss: 'meanSquaredError' })
  await model.fit(x, tf.ones([2, 1]), { epochs: 1, batchSize: 2, verbose: 0 })
  return model.predict(x)
}
export const fails = (): number => { throw new TypeError('on purpose') }
`

const matrix: Value = { t: 'tensor', dtype: 'float32', shape: [2, 2], data: new Uint8Array(16) }
const names: Value = { t: 'array', v: [{ t: 'string', v: 'a' }] }
const options: Value = { t: 'object', v: [['scale', { t: 'number', v: 2 }]] }
const calls: Record<string, Value[]> = {
  attend: [matrix, matrix, matrix, names, options],
  shapes: [matrix],
  gradient: [matrix],
  train: [matrix],
  fails: [],
}

/** WASM itself can't be in a snapshot: a stand-in answers nothing but addresses, and all results are rubbish. */
export async function rehearseForSnapshot() {
  const flags = readFlags()
  Object.assign(globalThis, { WebAssembly: { RuntimeError: Error } })
  await startBackend(standIn)
  await rehearse()
  Reflect.deleteProperty(globalThis, 'WebAssembly')
  forgetAll(flags)
  removeBackend('wasm')
  forgetCompiled()
}

/** With WASM, which starts anew afterwards, and often enough for V8 to optimise. */
export async function rehearseOften() {
  const flags = readFlags()
  for (let i = 0; i < times; i++) {
    await rehearse()
    forgetAll(flags)
    forgetCompiled()
    await renewWasm()
  }
}
const times = 12

async function rehearse() {
  const steps = Object.keys(calls).map((path) => ({ id: path, module: 'rehearsal', path }))
  const header: JobHeader = {
    seed: 1,
    modules: { rehearsal: source },
    steps,
    outputBytes: 4096,
    forbiddenOps: [],
  }
  const args: Value = { t: 'array', v: Object.values(calls).map((v) => ({ t: 'array', v })) }
  const job = decodeFrame(encodeFrame(header, args).subarray(4), jobCaps)
  const reply = (said: ReplyHeader, value?: Value) => void encodeFrame(said, value)
  // biome-ignore lint/security/noGlobalEval: the source is the one above
  const evaluate = globalThis.eval
  const harness = new Harness({ reply, defer: (task) => void Promise.resolve().then(task), evaluate })
  await harness.run(job.header as JobHeader, job.value?.t === 'array' ? job.value.v : [])
}

/** Every function of it answers with an address in a memory of zeros. */
function standIn(): WebAssembly.Instance {
  const memory = { buffer: new ArrayBuffer(2 ** 20), grow: () => 0 }
  const answer = () => 1024
  const exports = new Proxy({}, { get: (_, name) => (name === 'memory' ? memory : answer) })
  return { exports } as WebAssembly.Instance
}
