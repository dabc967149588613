/** The runtime in the real sandbox: what a submission may rely on. */
import { describe, expect, test } from 'vitest'
import { defaultLimits } from '../contract/limits.ts'
import type { Value } from '../value.ts'
import { numbersOf, valueFromJson, valueToJson } from '../value-json.ts'
import { execute } from './execute.ts'
import type { Execution, Job, StepError } from './job.ts'

const limits = { ...defaultLimits, timeMs: 8000 }
const tfjs = `import * as tf from '@tensorflow/tfjs'\n`

type Calls = Record<string, Value[]>
const jobOf = (source: string, calls: Calls, seed = 1): Job => ({
  seed,
  modules: { solution: source },
  steps: Object.entries(calls).map(([path, args]) => ({ id: path, module: 'solution', path, args })),
})
const run = (source: string, calls: Calls, seed = 1) => execute(jobOf(source, calls, seed), limits)

const number = (v: number): Value => ({ t: 'number', v })

/** The only step's result as JSON. */
function answerOf({ results, ended }: Execution) {
  const [result] = results
  if (!result?.ok) throw new Error(JSON.stringify(result ?? ended))
  return valueToJson(result.value)
}
function errorOf({ results, ended }: Execution): StepError {
  const [result] = results
  if (!result || result.ok) throw new Error(JSON.stringify(result ?? ended))
  return result.error
}

describe('a module', () => {
  test('may be TypeScript with every import style of tfjs, types erased', async () => {
    const source = `
      import tf, { tensor1d as vector, type Tensor } from '@tensorflow/tfjs'
      import * as all from '@tensorflow/tfjs'
      import type { Rng } from '#graders/random.ts'
      enum Mode { Sum = 1 }
      interface Options { mode?: Mode }
      class Holder<T> { constructor(public value: T) {} }
      export default function unused(rng: Rng): void {}
      export const f = <T extends Tensor>(x: number, options: Options = {}): number[] =>
        [...(vector([x, Mode.Sum]) as Tensor).dataSync(), tf.scalar(new Holder(3).value!).dataSync()[0], all.scalar(4).dataSync()[0]]`
    expect(answerOf(await run(source, { f: [number(2)] }))).toEqual([2, 1, 3, 4])
  })

  test('may await at its top level and export async functions, also nested ones', async () => {
    const source = `
      const base = await Promise.resolve(40)
      export const plan = { 'add-two': async (x: number) => { await new Promise((r) => setTimeout(r, 50)); return base + x } }`
    const steps = [{ id: 's', module: 'solution', path: 'plan.add-two', args: [number(2)] }]
    expect(answerOf(await execute({ seed: 1, modules: { solution: source }, steps }, limits))).toBe(42)
  })

  test('may export several variables at once and patterns, with and without semicolons', async () => {
    const source = `
      const made = { b: (x: number): number => x + 1, rest: 1 }
      export const { b, ...others } = made
      export const a = (x: number): number => b(x) * 10, c = function named(x: number) { return a(x) + late }
      function notExported() {}
      export let d: (x: number) => number, late = 0
      d = (x) => c(x) + 1; late = 5`
    const number2 = [number(2)]
    const { results } = await run(source, { a: number2, b: number2, c: number2, d: number2, notExported: [] })
    expect(results.map((result) => (result.ok ? valueToJson(result.value) : result.error.kind))).toEqual([
      30,
      3,
      35,
      36,
      'not-exported',
    ])
  })

  test('may train on a tf.data pipeline', async () => {
    const source = `${tfjs}
      export const f = async () => {
        const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [2] })] })
        model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' })
        const rows = tf.data.zip({ xs: tf.data.array([[1, 2], [3, 4], [5, 6]]), ys: tf.data.array([[1], [2], [3]]) })
        const history = await model.fitDataset(rows.shuffle(3, '1').batch(2), { epochs: 2, verbose: 0 })
        return history.epoch.length
      }`
    expect(answerOf(await run(source, { f: [] }))).toBe(2)
  })

  test('that imports anything else is refused by name', async () => {
    const error = errorOf(
      await run(`import fs from 'node:fs'\nexport const f = () => fs.readFileSync('/etc/passwd')`, { f: [] }),
    )
    expect(error).toMatchObject({ kind: 'forbidden-import', message: 'node:fs' })
  })

  test('that does not export the entry, or exports something else, is told so', async () => {
    expect(errorOf(await run(`export const g = 1`, { f: [] })).kind).toBe('not-exported')
    expect(errorOf(await run(`export const f = 1`, { f: [] })).kind).toBe('not-exported')
    expect(errorOf(await run(`export const f = 1`, { 'constructor.constructor': [] })).kind).toBe(
      'not-exported',
    )
  })

  test('with a syntax error is shown where, on its own line and column', async () => {
    const parser = errorOf(await run(`export const f = () => 1\nconst x: number = (2 +`, { f: [] }))
    expect(parser).toMatchObject({ kind: 'compile-error', stack: [{ line: 2 }] })
    const engine = errorOf(await run(`export const f = () => 1\nconst a: number = 1; const a = 2`, { f: [] }))
    expect(engine).toMatchObject({ kind: 'compile-error', stack: [{ line: 2, column: 28 }] })
  })

  test('that throws while it loads fails every step with its own line', async () => {
    const { results } = await run(`const x: number[] = []\nx[0].toFixed()\nexport const f = () => 1`, {
      f: [],
      g: [],
    })
    for (const result of results) {
      expect(result).toMatchObject({
        ok: false,
        error: { kind: 'threw', name: 'TypeError', stack: [{ line: 2, column: 6 }] },
      })
    }
    expect(results).toHaveLength(2)
  })
})

test('a crash shows the lines of the student and none of ours', async () => {
  const source = `${tfjs}
function inner(value: number): number {
  return tf.matMul(tf.ones([2, 3]), tf.ones([2, value])).dataSync()[0]!
}
export const f = (value: number) => {
  const doubled: number = value * 2; return inner(doubled)
}`
  const error = errorOf(await run(source, { f: [number(2)] }))
  expect(error.message).toContain('matMul')
  expect(error.stack).toEqual([
    { fn: 'inner', line: 4, column: 13 },
    { fn: 'f', line: 7, column: 45 },
  ])
})

describe('every run of a seed', () => {
  const source = `${tfjs}
    export const f = async () => {
      const started = Date.now()
      await new Promise((resolve) => setTimeout(resolve, 1500))
      const model = tf.sequential({ layers: [tf.layers.dense({ units: 4, inputShape: [3] }), tf.layers.dropout({ rate: 0.5 }), tf.layers.dense({ units: 1 })] })
      model.compile({ optimizer: 'adam', loss: 'meanSquaredError' })
      await model.fit(tf.randomNormal([16, 3]), tf.randomUniform([16, 1]), { epochs: 2, verbose: 0 })
      return { elapsed: Date.now() - started, random: Math.random(), now: performance.now(), year: new Date().getFullYear(), weights: model.getWeights() }
    }
    export const g = f`
  const values = (execution: Execution) =>
    execution.results.map((result) => (result.ok ? result.value : result.error))

  test('gives the same bytes, other seeds give others', async () => {
    const [first, second, other] = await Promise.all([
      run(source, { f: [] }, 5),
      run(source, { f: [] }, 5),
      run(source, { f: [] }, 6),
    ])
    expect(answerOf(first)).toMatchObject({ elapsed: 1500, year: 2026 })
    expect(values(second)).toEqual(values(first))
    expect(values(other)).not.toEqual(values(first))
  })

  test('gives a step the same bytes alone as after another step', async () => {
    const both = await run(source, { f: [], g: [] })
    const alone = await run(source, { g: [] })
    const random = (value: Value | StepError | undefined) =>
      value && 't' in value && value.t === 'object'
        ? value.v.find(([name]) => name === 'random')![1]
        : undefined
    expect(random(values(both)[1])).toBeDefined()
    expect(random(values(both)[1])).toEqual(random(values(alone)[0]))
  })
})

describe('a result', () => {
  test('may be any nesting of tensors, numbers, strings, arrays and plain objects', async () => {
    const source = `${tfjs}
      export const f = () => ({ t: tf.tensor2d([[1, 2]]), mask: tf.tensor1d([true, false]), n: NaN, s: 'é', list: [null, undefined, new Float32Array([1.5])] })`
    expect(answerOf(await run(source, { f: [] }))).toEqual({
      t: { dtype: 'float32', shape: [1, 2], values: [1, 2] },
      mask: { dtype: 'bool', shape: [2], values: [true, false] },
      n: 'NaN',
      s: 'é',
      list: [null, null, { typed: 'Float32Array', values: [1.5] }],
    })
  })

  test('that has no data form says what it is', async () => {
    const source = `export const f = () => ({ a: () => 1, b: new Map(), c: 10n, d: new (class Net {})() })`
    expect(answerOf(await run(source, { f: [] }))).toEqual({
      a: { unsupported: 'a function' },
      b: { unsupported: 'an instance of Map' },
      c: { unsupported: 'a bigint' },
      d: { unsupported: 'an instance of Net' },
    })
  })

  test('that was disposed is an error of its own', async () => {
    const source = `${tfjs}export const f = () => { const t = tf.scalar(1); t.dispose(); return t }`
    expect(errorOf(await run(source, { f: [] })).kind).toBe('unsupported-value')
  })

  test('says whether arguments were changed, and how many tensors leaked', async () => {
    const source = `${tfjs}
      export const pure = (xs, t) => tf.tidy(() => t.mul(xs.length).add(1))
      export const sorts = (xs) => { xs.sort(); return xs }
      export const disposes = (xs, t) => { t.dispose(); return 1 }
      export const leaks = (xs, t) => { t.mul(2); t.mul(3); return t.mul(4) }
      export const returnsInput = (xs, t) => t`
    const args = [valueFromJson([3, 1, 2]), valueFromJson({ dtype: 'float32', shape: [2], values: [1, 2] })]
    const names = ['pure', 'sorts', 'disposes', 'leaks', 'returnsInput']
    const { results } = await run(source, Object.fromEntries(names.map((name) => [name, args])))
    const seen = results.map((result) =>
      result.ok ? [result.id, result.mutatedArgs, result.leakedTensors] : result,
    )
    expect(seen).toEqual([
      ['pure', false, 0],
      ['sorts', true, 0],
      ['disposes', true, -1],
      ['leaks', false, 2],
      ['returnsInput', false, 0],
    ])
  })
})

test('a model goes out as data and comes back alive in another jail', async () => {
  const made = await run(
    `${tfjs}export const f = () => tf.sequential({ layers: [tf.layers.dense({ units: 2, inputShape: [3] })] })`,
    { f: [] },
  )
  const [result] = made.results
  if (!result?.ok || result.value.t !== 'model') throw new Error(JSON.stringify(result))
  const weights = result.value.weights
  expect(weights.map(({ value }) => value.shape)).toEqual([[3, 2], [2]])
  const predict = `${tfjs}export const f = (model) => model.predict(tf.tensor2d([[1, 0, 0]]))`
  const back = answerOf(await run(predict, { f: [result.value] }))
  const kernel = numbersOf('float32', weights[0]!.value.data)
  expect(back).toEqual({ dtype: 'float32', shape: [1, 2], values: kernel.slice(0, 2) })
})

test('a seeded random source arrives as a function with its methods', async () => {
  const source = `export const f = (rng) => [rng.int(1, 6), rng.int(1, 6), rng() < 1, rng.shuffle([1, 2, 3]).length]`
  const seeded = { f: [{ t: 'rng', seed: 3 } as const] }
  const first = answerOf(await run(source, seeded))
  expect(first).toEqual([expect.any(Number), expect.any(Number), true, 3])
  expect(answerOf(await run(source, seeded))).toEqual(first)
})

test('console lines come with their step, tensors readable, and stop at the limit', async () => {
  const source = `${tfjs}
    export const f = () => { console.log('x', { a: [1, 2] }, tf.tensor1d([1, 2])); console.error('bad') }
    export const g = () => { tf.scalar(3).print(); for (let i = 0; i < 1000; i++) console.log('y'.repeat(100)) }`
  const execution = await execute(jobOf(source, { f: [], g: [] }), { ...limits, outputBytes: 2048 })
  expect(execution.console.slice(0, 3)).toEqual([
    { step: 'f', level: 'log', text: 'x { a: [1, 2] } Tensor float32[2] [1, 2]' },
    { step: 'f', level: 'error', text: 'bad' },
    { step: 'g', level: 'log', text: expect.stringContaining('3') },
  ])
  expect(execution.consoleTruncated).toBe(true)
  expect(execution.console.reduce((sum, line) => sum + line.text.length, 0)).toBeLessThanOrEqual(2048)
  expect(execution.ended).toEqual({ how: 'completed' })
})

test('steps answered before a limit are kept', async () => {
  const source = `export const f = () => 1; export const g = () => { for (;;); }; export const h = () => 3`
  const execution = await execute(jobOf(source, { f: [], g: [], h: [] }), { ...limits, timeMs: 400 })
  expect(execution.results.map((result) => result.id)).toEqual(['f'])
  expect(execution.ended).toEqual({ how: 'limit', limit: 'time', allowed: 400 })
})

test('running out of memory says so, with the peak', async () => {
  const source = `const held = []; export const f = () => { for (;;) held.push(new Float32Array(1e6).fill(1)) }`
  const { ended } = await execute(jobOf(source, { f: [] }), { ...limits, memoryBytes: 128 * 2 ** 20 })
  expect(ended).toMatchObject({ how: 'limit', limit: 'memory', allowed: 128 * 2 ** 20 })
  if (ended.how === 'limit') expect(ended.peak).toBeGreaterThan(100 * 2 ** 20)
})

test('an aborted run ends at once and throws the reason', async () => {
  const controller = new AbortController()
  const started = performance.now()
  const pending = execute(jobOf(`export const f = () => { for (;;); }`, { f: [] }), limits, controller.signal)
  setTimeout(() => controller.abort(new Error('worker is stopping')), 300)
  await expect(pending).rejects.toThrow('worker is stopping')
  expect(performance.now() - started).toBeLessThan(3000)
})
