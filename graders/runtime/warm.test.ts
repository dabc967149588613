/** Jails that wait, for real: what execution in them promises, and what is left of them. */
import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defaultLimits } from '../contract/limits.ts'
import { descendants } from '../sandbox/watch.ts'
import { valueFromJson, valueToJson } from '../value-json.ts'
import { execute as executeCold } from './execute.ts'
import type { Execution, Job } from './job.ts'
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

  test('brings nothing of one job to the next', async () => {
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
  await short.execute(jobOf('export const f = () => 1'), limits)
  await short.close()
  await runtime.close()
  await until(() => jails().length === 0)
  expect(answerOf(await short.execute(jobOf('export const f = () => 2'), limits))).toBe(2)
  await until(() => jails().length === 0)
}, 30_000)

describe('one jail for many jobs', patient, () => {
  let own: WarmRuntime
  beforeAll(async () => {
    own = await openRuntime({ size: 1, limits: [limits] })
  })
  afterAll(() => own.close())
  const ask = async (source: string, ...args: unknown[]) =>
    answerOf(await own.execute(jobOf(source, ...args), limits))

  test('starts no box anew, and has for each job a process that met none before', async () => {
    const keepers = (await settled()).map(parentOf)
    const source = `let calls = 0
      export const f = () => {
        const kept = tf.keep(tf.variable(tf.ones([8])))
        Array.prototype.extra = 1
        tf.Tensor.prototype.dataSync = () => 0
        globalThis.n = (globalThis.n ?? 0) + 1
        setTimeout(() => {}, 1e6)
        const { name } = tf.layers.dense({ units: 1 })
        return [++calls, n, name, Math.random(), Date.now(), tf.memory().numTensors, kept.id]
      }`
    const first = await ask(source)
    for (let i = 0; i < 20; i++) expect(await ask(source)).toEqual(first)
    expect((await settled()).map(parentOf)).toEqual(keepers)
  })

  test('ends with a job that did not complete, and another takes its place', async () => {
    const before = await settled()
    const { ended } = await own.execute(jobOf('export const f = () => { for (;;); }'), {
      ...limits,
      timeMs: 300,
    })
    expect(ended).toMatchObject({ how: 'limit', limit: 'time' })
    expect(await ask('export const f = () => 1')).toBe(1)
    for (const pid of await settled()) expect(before).not.toContain(pid)
  })

  test('confines the process of a submission further than itself', async () => {
    const pids = await settled()
    const [keeper, fork] = pids.map((pid) => readFileSync(`/proc/${pid}/status`, 'utf8'))
    const field = (status: string, name: string) => new RegExp(`^${name}:\\s+(.*)$`, 'm').exec(status)?.[1]
    expect(pids).toHaveLength(2)
    expect(parentOf(pids[1]!)).toBe(pids[0])
    for (const status of [keeper!, fork!]) {
      expect(field(status, 'CapEff')).toMatch(/^0+$/)
      expect([field(status, 'NoNewPrivs'), field(status, 'Seccomp')]).toEqual(['1', '2'])
    }
    expect(field(fork!, 'Threads')).toBe('1')
    expect(Number(field(fork!, 'Seccomp_filters'))).toBe(Number(field(keeper!, 'Seccomp_filters')) + 1)
  })

  test('says of each job what memory that one took', async () => {
    const hungry = `export const f = () => new Uint8Array(2 ** 27).fill(1).length`
    const peak = async (source: string) => (await own.execute(jobOf(source), limits)).peakBytes
    const modest = await peak('export const f = () => 1')
    expect((await peak(hungry)) - modest).toBeGreaterThan(100 * 2 ** 20)
    expect(await peak('export const f = () => 1')).toBeLessThan(modest + 16 * 2 ** 20)
  })
})

const parentOf = (pid: number) =>
  Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
