/** Every kernel of the WASM runtime against the stock `cpu` backend, forward and gradient, in the real jail. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { defaultLimits } from '../../contract/limits.ts'
import type { Value } from '../../value.ts'
import { numbersOf } from '../../value-json.ts'
import { execute } from '../execute.ts'

type Numbers = { dtype: string; shape: readonly number[]; numbers: number[] }
type Answer = { tensors: Numbers[]; kernels: string[] }

const wrongOnCpu = 'where-cpu-is-wrong'
const timeoutMs = 60_000
const folder = new URL('cases/', import.meta.url)
const files = readdirSync(folder)
  .map((name) => name.replace('.ts', ''))
  .filter((name) => name !== wrongOnCpu)

const runner = `
export const names = () => Object.keys(cases)
export const on = async (backend, name) => {
  await tf.setBackend(backend)
  const tensors = cases[name]()
  if (backend === 'cpu') return { tensors, kernels: [] }
  const { kernelNames } = await tf.profile(() => cases[name]()[0])
  return { tensors, kernels: kernelNames }
}
export const registered = (backend) => tf.getKernelsForBackend(backend).map((kernel) => kernel.kernelName)
`
const tolerance = 1e-5
const limits = { ...defaultLimits, timeMs: 60_000, memoryBytes: 2 ** 30 }
const text = (v: string): Value => ({ t: 'string', v })

async function run(file: string, calls: { id: string; path: string; args: Value[] }[]) {
  const source = `${readFileSync(new URL(`${file}.ts`, folder), 'utf8')}\n${runner}`
  const steps = calls.map((call) => ({ module: 'm', ...call }))
  const execution = await execute({ seed: 3, modules: { m: source }, steps }, limits)
  expect(execution.ended).toEqual({ how: 'completed' })
  return execution.results.map((result) => {
    if (!result.ok) throw new Error(`${file} / ${result.id}: ${result.error.message}`)
    return result.value
  })
}

const known = new Map<string, Promise<Map<string, Answer>>>()
/** All answers of a file by `backend/case`; computed once. */
function answersOf(file: string, backends: string[]): Promise<Map<string, Answer>> {
  const found = known.get(file) ?? answer(file, backends)
  known.set(file, found)
  return found
}

async function answer(file: string, backends: string[]) {
  const [listed] = await run(file, [{ id: 'names', path: 'names', args: [] }])
  const names = stringsIn(listed!)
  expect(names.length).toBeGreaterThan(0)
  const calls = backends.flatMap((backend) =>
    names.map((name) => ({ id: `${backend}/${name}`, path: 'on', args: [text(backend), text(name)] })),
  )
  const values = await run(file, calls)
  return new Map(calls.map(({ id }, i) => [id, answerFrom(values[i]!)]))
}

function answerFrom(value: Value): Answer {
  const fields = new Map(value.t === 'object' ? value.v : [])
  return { tensors: tensorsIn(fields.get('tensors')!), kernels: stringsIn(fields.get('kernels')!) }
}

const stringsIn = (value: Value): string[] =>
  value.t === 'string' ? [value.v] : value.t === 'array' ? value.v.flatMap(stringsIn) : []

function tensorsIn(value: Value): Numbers[] {
  if (value.t === 'array') return value.v.flatMap(tensorsIn)
  if (value.t !== 'tensor') return []
  return [{ dtype: value.dtype, shape: value.shape, numbers: numbersOf(value.dtype, value.data) }]
}

/** How far `received` is off, relative to the largest number of `expected`; 0 for equal ones that are not finite. */
function errorOf(received: Numbers, expected: Numbers): number {
  const finite = expected.numbers.filter(Number.isFinite).map(Math.abs)
  const scale = finite.reduce((a, b) => Math.max(a, b), 1e-3)
  return expected.numbers.reduce((worst, value, i) => {
    const other = received.numbers[i]!
    if (Object.is(value, other) || value === other) return worst
    const error = Math.abs(value - other) / scale
    return Number.isFinite(error) ? Math.max(worst, error) : Number.POSITIVE_INFINITY
  }, 0)
}

function differences(received: Numbers[], expected: Numbers[]): string[] {
  if (received.length !== expected.length || expected.length === 0) return ['another number of tensors']
  return expected.flatMap((tensor, i) => {
    const other = received[i]!
    const [is, was] = [other, tensor].map(({ dtype, shape }) => `${dtype}[${shape}]`)
    if (is !== was) return [`#${i}: ${is} for ${was}`]
    const error = errorOf(other, tensor)
    return error <= tolerance ? [] : [`#${i}: ${is} is off by ${error}`]
  })
}

test.each(files)(
  'kernels agree with the cpu backend, forward and gradient: %s',
  async (file) => {
    const answers = await answersOf(file, ['cpu', 'wasm'])
    const wrong = [...answers].flatMap(([id, { tensors }]) => {
      const [backend, name] = id.split('/')
      if (backend !== 'cpu') return []
      return differences(answers.get(`wasm/${name}`)!.tensors, tensors).map((what) => `${name} ${what}`)
    })
    expect(wrong).toEqual([])
  },
  timeoutMs,
)

test(
  'kernels are right where the cpu backend or the library is not',
  async () => {
    const answers = await answersOf(wrongOnCpu, ['wasm'])
    const wrong = [...answers].flatMap(([id, { tensors }]) => {
      const received = tensors.filter((_, i) => i % 2 === 0)
      const expected = tensors.filter((_, i) => i % 2 === 1)
      return differences(received, expected).map((what) => `${id} ${what}`)
    })
    expect(wrong).toEqual([])
  },
  timeoutMs,
)

/** Draw paints on a canvas, and there is none. README.md says so. */
const leftOut = ['Draw']

test(
  'WASM has every kernel that the cpu backend has, and every kernel is tried here',
  async () => {
    const [cpu, wasm] = (
      await run(files[0]!, [
        { id: 'cpu', path: 'registered', args: [text('cpu')] },
        { id: 'wasm', path: 'registered', args: [text('wasm')] },
      ])
    ).map(stringsIn)
    expect(cpu!.length).toBeGreaterThan(150)
    expect(cpu!.filter((name) => !wasm!.includes(name))).toEqual(leftOut)

    const tried = new Set<string>()
    for (const file of [...files, wrongOnCpu]) {
      for (const [id, { kernels }] of await answersOf(
        file,
        file === wrongOnCpu ? ['wasm'] : ['cpu', 'wasm'],
      )) {
        if (id.startsWith('wasm/')) for (const name of kernels) tried.add(name)
      }
    }
    expect(wasm!.filter((name) => !tried.has(name))).toEqual([])
  },
  timeoutMs,
)

test('einsum refuses an equation that does not fit its tensors', async () => {
  const source = `import * as tf from '@tensorflow/tfjs'
    export const product = () => tf.einsum('ij,jk->ik', tf.ones([2, 3]), tf.ones([4, 5]))`
  const steps = [{ id: 'a', module: 'm', path: 'product', args: [] }]
  const { results } = await execute({ seed: 3, modules: { m: source }, steps }, limits)
  expect(results).toMatchObject([{ ok: false, error: { kind: 'threw' } }])
})
