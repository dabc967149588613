/** Training on WASM: every layer, optimizer and loss of the library learns as it does on the `cpu` backend. */
import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { defaultLimits } from '../../../contract/limits.ts'
import type { Value } from '../../../value.ts'
import { numbersOf } from '../../../value-json.ts'
import { execute } from '../../execute.ts'

const models = readFileSync(new URL('models.ts', import.meta.url), 'utf8')
const limits = { ...defaultLimits, timeMs: 60_000 }
const timeoutMs = 60_000

async function run(calls: { path: string; args: string[] }[]): Promise<Value[]> {
  const steps = calls.map(({ path, args }) => ({
    id: args.join('/') || path,
    module: 'm',
    path,
    args: args.map((v): Value => ({ t: 'string', v })),
  }))
  const { results, ended } = await execute({ seed: 5, modules: { m: models }, steps }, limits)
  expect(ended).toEqual({ how: 'completed' })
  return results.map((result) => {
    if (!result.ok) throw new Error(`${result.id}: ${result.error.message}`)
    return result.value
  })
}

const field = (value: Value, name: string) => new Map(value.t === 'object' ? value.v : []).get(name)!
const stringsIn = (value: Value): string[] =>
  value.t === 'string' ? [value.v] : value.t === 'array' ? value.v.flatMap(stringsIn) : []

function numbersIn(value: Value): number[] {
  if (value.t === 'number') return [value.v]
  if (value.t === 'tensor') return numbersOf(value.dtype, value.data)
  return value.t === 'array' ? value.v.flatMap(numbersIn) : []
}

/** Losses, metrics and weights after two steps must agree, and every trainable weight must have moved. */
async function disagreements(path: string, names: string[]) {
  const backends = ['cpu', 'wasm']
  const trained = await run(
    backends.flatMap((backend) => names.map((name) => ({ path, args: [backend, name] }))),
  )
  return names.flatMap((name, i) => {
    const [cpu, wasm] = [trained[i]!, trained[names.length + i]!]
    const still = stringsIn(field(wasm, 'still'))
    const wrong = ['history', 'weights'].filter((part) => {
      const [expected, received] = [numbersIn(field(cpu, part)), numbersIn(field(wasm, part))]
      const scale = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1)
      const agrees = expected.every((value, n) => Math.abs(value - received[n]!) <= 2e-5 * scale)
      return expected.length === 0 || received.length !== expected.length || !agrees
    })
    return [
      ...wrong.map((part) => `${name}: other ${part}`),
      ...still.map((weight) => `${name}: ${weight} stands still`),
    ]
  })
}

let coverage: Value
beforeAll(async () => {
  coverage = (await run([{ path: 'coverage', args: [] }]))[0]!
}, timeoutMs)
const offered = (what: string) => stringsIn(field(coverage, what))

test('every layer that the library exports is tried', () => {
  expect(offered('layersTried').toSorted()).toEqual(offered('layers').toSorted())
  expect(offered('layers').length).toBeGreaterThan(60)
  expect(offered('optimizersTried').toSorted()).toEqual(offered('optimizers').toSorted())
})

test(
  'every layer trains on WASM as it does on the cpu backend',
  async () => {
    expect(await disagreements('trainLayer', offered('layersTried'))).toEqual([])
  },
  timeoutMs,
)

test(
  'every optimizer and every loss trains on WASM as it does on the cpu backend',
  async () => {
    const names = [...offered('optimizersTried'), ...offered('losses')]
    expect(await disagreements('trainWith', names)).toEqual([])
  },
  timeoutMs,
)
