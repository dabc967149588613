/** Jails that wait, for real: what execution in them promises, and what is left of them. */
import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defaultLimits } from '../contract.ts'
import { descendants } from '../sandbox/watch.ts'
import { valueFromJson, valueToJson } from '../value-json.ts'
import { execute as executeCold } from './execute.ts'
import type { Execute, Execution, Job } from './job.ts'
import { openRuntime, type WarmRuntime } from './warm.ts'

const limits = { ...defaultLimits, timeMs: 8000, memoryBytes: 192 * 2 ** 20 }
const patient = { timeout: 30_000 }
const jobOf = (source: string, ...args: unknown[]): Job => ({
  seed: 5,
  modules: { m: `import * as tf from '@tensorflow/tfjs'\n${source}` },
  steps: [{ id: 'f', module: 'm', path: 'f', args: args.map((arg) => valueFromJson(arg as never)) }],
})
function answerOf({ results, ended }: Execution) {
  const [result] = results
  return result?.ok ? valueToJson(result.value) : { ended, result }
}

const jails = () => descendants(process.pid).filter((pid) => commandLine(pid).startsWith('/box/node'))
function commandLine(pid: number) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
async function until(condition: () => boolean) {
  for (let tries = 0; tries < 400 && !condition(); tries++) await delay(25)
  expect(condition()).toBe(true)
}

/** Once what was taken from the pool has been replaced. */
async function settled() {
  for (let last: number[] = []; ; ) {
    await delay(400)
    const now = jails()
    if (now.join() === last.join()) return now
    last = now
  }
}

let runtime: WarmRuntime
beforeAll(async () => {
  runtime = await openRuntime({ size: 2, limits: [limits] })
})
afterAll(() => runtime.close())

describe('a jail that waited', patient, () => {
  test('answers with the same bytes as one that was started for the job', async () => {
    const source = `export const f = async (x) => {
      const model = tf.sequential({ layers: [tf.layers.dense({ units: 3, inputShape: [2] }), tf.layers.dropout({ rate: 0.5 })] })
      console.log(Math.random(), Date.now(), model.layers[0].name)
      return { y: model.predict(tf.tensor2d([x])), id: tf.scalar(1).id, random: Math.random(), tensors: tf.memory().numTensors }
    }`
    const job = jobOf(source, [1, 2])
    const [cold, warm] = [await executeCold(job, limits), await runtime.execute(job, limits)]
    const bytes = ({ results, console, ended }: Execution) => ({
      results: results.map((result) => ({ ...result, ms: 0 })),
      console,
      ended,
    })
    expect(cold.ended).toEqual({ how: 'completed' })
    expect(bytes(warm)).toEqual(bytes(cold))
  })

  test('is used once: nothing of one job is there for the next', async () => {
    const source = `export const f = () => { globalThis.left = (globalThis.left ?? 0) + 1; return globalThis.left }`
    for (let i = 0; i < 4; i++) expect(answerOf(await runtime.execute(jobOf(source), limits))).toBe(1)
  })

  test('has its whole time limit for the job, however long it waited', async () => {
    await runtime.execute(jobOf('export const f = () => 1'), limits)
    await delay(600)
    const job = jobOf('export const f = () => { for (;;); }')
    const { ended, wallMs } = await runtime.execute(job, { ...limits, timeMs: 500 })
    expect(ended).toEqual({ how: 'limit', limit: 'time', allowed: 500 })
    expect(wallMs).toBeGreaterThan(480)
  })

  test('is held to the memory that was asked for, not to that of another job', async () => {
    await runtime.execute(jobOf('export const f = () => 1'), { ...limits, memoryBytes: 2 ** 30 })
    const hog = jobOf(
      'export const f = () => { const all = []; for (;;) all.push(new Uint8Array(2 ** 24).fill(1)) }',
    )
    const { ended } = await runtime.execute(hog, limits)
    expect(ended).toMatchObject({ how: 'limit', limit: 'memory', allowed: limits.memoryBytes })
  })

  test('and is killed meanwhile costs nobody an answer', async () => {
    await until(() => jails().length >= 2)
    for (const pid of jails()) process.kill(pid, 'SIGKILL')
    const job = jobOf('export const f = () => 1')
    const answers = await Promise.all([1, 2, 3].map(() => runtime.execute(job, limits)))
    expect(answers.map(answerOf)).toEqual([1, 1, 1])
  })
})

test('a hundred executions leave the memory of this process as it was', async () => {
  const job = jobOf('export const f = () => tf.ones([64, 64])')
  const runSome = async (count: number) => {
    for (let i = 0; i < count; i += 2)
      await Promise.all([runtime.execute(job, limits), runtime.execute(job, limits)])
  }
  await runSome(40)
  const before = process.memoryUsage().rss
  await runSome(60)
  expect(process.memoryUsage().rss - before).toBeLessThan(48 * 2 ** 20)
}, 60_000)

test('closing leaves no process behind, and execution goes on with new ones', async () => {
  const short = await openRuntime({ size: 1, limits: [limits] })
  await short.execute.ofAuthor?.(jobOf('export const f = () => 1'), limits)
  await short.close()
  await runtime.close()
  await until(() => jails().length === 0)
  expect(answerOf(await short.execute(jobOf('export const f = () => 2'), limits))).toBe(2)
  await until(() => jails().length === 0)
}, 30_000)

describe('a process that stays for an author', patient, () => {
  let author: Execute
  let own: WarmRuntime
  beforeAll(async () => {
    own = await openRuntime({ size: 1, limits: [limits] })
    author = own.execute.ofAuthor!
  })
  afterAll(() => own.close())

  const askThrice = async (source: string) => {
    const answers = []
    for (let i = 0; i < 3; i++) answers.push(answerOf(await author(jobOf(source), limits)))
    return answers
  }

  test('has its modules, random numbers, clock and tensors anew for every job', async () => {
    const source = `let calls = 0
      export const f = () => {
        const kept = tf.keep(tf.variable(tf.ones([8])))
        setTimeout(() => {}, 1e6)
        return [++calls, Math.random(), Date.now(), tf.memory().numTensors, kept.id, tf.engine().state.numTensors]
      }`
    const [first, ...later] = await askThrice(source)
    expect(later).toEqual([first, first])
  })

  test('is one process for the same modules, and another for others', async () => {
    const source = (name: string) => `export const f = () => tf.layers.dense({ units: 1 }).name + '${name}'`
    await askThrice(source('a'))
    const before = await settled()
    expect(await askThrice(source('a'))).toEqual(Array(3).fill('dense_Dense1a'))
    expect(jails()).toEqual(before)
    expect(await askThrice(source('b'))).toEqual(Array(3).fill('dense_Dense1b'))
    expect(jails()).not.toEqual(before)
  })

  test.each([
    [
      'a prototype',
      `Array.prototype.extra = 1; return [].concat().extra + (globalThis.n = (globalThis.n ?? 0) + 1)`,
    ],
    ['a global', `return globalThis.n = (globalThis.n ?? 0) + 1`],
    [
      'a method',
      `const { now } = performance; const old = JSON.parse; JSON.parse = () => 7; return old.name === 'parse'`,
    ],
    [
      'the library',
      `const p = tf.Tensor.prototype; const was = p.dataSync.length; p.dataSync = (a, b, c) => 0; return was`,
    ],
    [
      'the registry',
      `const was = !!tf.getKernel('Mine', 'wasm'); tf.registerKernel({ kernelName: 'Mine', backendName: 'wasm', kernelFunc: () => {} }); return was`,
    ],
  ])('ends when %s was changed', async (_what, body) => {
    const [first, ...later] = await askThrice(`export const f = () => { ${body} }`)
    expect(first).not.toHaveProperty('ended')
    expect(later).toEqual([first, first])
  })

  test('ends after an error, and the next job has a new one', async () => {
    const source = `export const f = () => { globalThis.n = (globalThis.n ?? 0) + 1; throw new Error('n is ' + globalThis.n) }`
    for (let i = 0; i < 2; i++) {
      const { results } = await author(jobOf(source), limits)
      expect(results).toMatchObject([{ ok: false, error: { message: 'n is 1' } }])
    }
  })

  test('computes the same after a model that shares its names with another', async () => {
    const source = (units: number) => `export const f = () => {
      const model = tf.sequential({ layers: [
        tf.layers.dense({ units: ${units}, inputShape: [2], kernelInitializer: 'ones', name: 'a' }),
        tf.layers.dense({ units: 1, kernelInitializer: 'ones', name: 'b' }) ] })
      return model.predict(tf.ones([1, 2])).arraySync()
    }`
    const both = `export const f = (units) => units === 2 ? (${source(2).slice(17)})() : (${source(3).slice(17)})()`
    const ask = async (units: number) => answerOf(await author(jobOf(both, units), limits))
    expect([await ask(2), await ask(3), await ask(2)]).toEqual([[[4]], [[6]], [[4]]])
  })
})
