/** The pool's own promises, with processes that are only played. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defaultLimits, type Limits } from '../contract.ts'
import { createPool } from './pool.ts'

type Fake = {
  name: string
  waiting: boolean
  isWaiting: () => boolean
  stop: () => void
  ended: Promise<void>
}

let started: Fake[] = []
let broken = false

/** Up after 50 ms, like a real one. */
async function startFake(limits: Limits, signal?: AbortSignal): Promise<Fake> {
  await new Promise((resolve) => setTimeout(resolve, 50))
  signal?.throwIfAborted()
  if (broken) throw new Error('no sandbox today')
  const end = Promise.withResolvers<void>()
  const fake: Fake = {
    name: `${limits.memoryBytes} #${started.length}`,
    waiting: true,
    isWaiting: () => fake.waiting,
    stop: () => {
      fake.waiting = false
      end.resolve()
    },
    ended: end.promise,
  }
  started.push(fake)
  return fake
}

const classOf = ({ memoryBytes }: Limits) => String(memoryBytes)
const withMemory = (memoryBytes: number): Limits => ({ ...defaultLimits, memoryBytes })
const createFakes = (options: { size?: number; classes?: number; maxAgeMs?: number } = {}) =>
  createPool(startFake, { size: 2, classOf, ...options })
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const alive = () => started.filter(({ waiting }) => waiting)

/** Lets time pass until it is settled. */
async function settle<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {})
  await pass(200)
  return promise
}

beforeEach(() => {
  vi.useFakeTimers()
  started = []
  broken = false
})
afterEach(() => {
  vi.useRealTimers()
})

test('one that waits is handed out at once, and to one taker only', async () => {
  const pool = createFakes()
  await settle(pool.warm(defaultLimits))
  const before = started.length
  const taken = await Promise.all([pool.take(defaultLimits), pool.take(defaultLimits)])
  expect(started.length).toBe(before)
  expect(new Set(taken).size).toBe(2)
  await pass(1000)
  const later = await Promise.all([pool.take(defaultLimits), pool.take(defaultLimits)])
  expect(new Set([...taken, ...later]).size).toBe(4)
})

test('what was taken is replaced, also while its job still runs', async () => {
  const pool = createFakes()
  await settle(pool.warm(defaultLimits))
  const jail = await pool.take(defaultLimits)
  await pass(1000)
  expect(pool.count()).toBe(2)
  jail.stop()
  await pass(1000)
  expect(pool.count()).toBe(2)
})

test('a jail never has other limits than those asked for', async () => {
  const pool = createFakes()
  await settle(pool.warm(withMemory(512)))
  const jail = await settle(pool.take(withMemory(256)))
  expect(jail.name).toMatch(/^256 /)
})

test('the classes used last stay warm, others make room', async () => {
  const pool = createFakes({ classes: 2 })
  for (const memoryBytes of [1, 2, 1, 3]) {
    const jail = await settle(pool.take(withMemory(memoryBytes)))
    jail.stop()
    await pass(1000)
  }
  expect(alive().map(({ name }) => name[0])).toEqual(['1', '1', '3', '3'])
})

test('one that died while it waited is replaced and never handed out', async () => {
  const pool = createFakes()
  await settle(pool.warm(defaultLimits))
  started[0]!.stop()
  await pass(10)
  expect(await pool.take(defaultLimits)).toBe(started[1])
  await pass(10_000)
  expect(pool.count()).toBe(2)
  for (const jail of alive()) expect(jail.isWaiting()).toBe(true)
})

test('one that dies in the very moment it is taken is not handed out', async () => {
  const pool = createFakes({ size: 1 })
  await settle(pool.warm(defaultLimits))
  started[0]!.waiting = false
  expect(await settle(pool.take(defaultLimits))).toBe(started[1])
})

test('where none can be started, the taker hears why, and tries become rare', async () => {
  broken = true
  const start = vi.fn(startFake)
  const pool = createPool(start, { size: 1, classOf })
  await expect(settle(pool.take(defaultLimits))).rejects.toThrow('no sandbox today')
  await pass(60_000)
  expect(start.mock.calls.length).toBeLessThan(10)
  broken = false
  await pass(120_000)
  expect(pool.count()).toBe(1)
  expect((await pool.take(defaultLimits)).isWaiting()).toBe(true)
})

test('old ones are replaced', async () => {
  const pool = createFakes({ maxAgeMs: 60_000 })
  await settle(pool.warm(defaultLimits))
  const first = [...started]
  await pass(70_000)
  expect(first.some(({ waiting }) => waiting)).toBe(false)
  expect(alive()).toHaveLength(2)
})

test('after closing nothing waits, nothing is started, and what was taken is left alone', async () => {
  const pool = createFakes()
  await settle(pool.warm(defaultLimits))
  const taken = await pool.take(defaultLimits)
  await pass(110)
  await settle(pool.close())
  await pass(10_000)
  expect(alive()).toEqual([taken])
  expect(pool.count()).toBe(0)
})

test('with a size of nothing every jail is new', async () => {
  const pool = createFakes({ size: 0 })
  await settle(pool.warm(defaultLimits))
  const jail = await settle(pool.take(defaultLimits))
  expect(started).toEqual([jail])
  await pass(10_000)
  expect(started).toHaveLength(1)
})
