/** The pool's own promises, with processes that are only played. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defaultLimits, type Limits } from '../contract/limits.ts'
import { createPool } from './pool.ts'

type Fake = {
  name: string
  waiting: boolean
  isWaiting: () => boolean
  renew: () => Promise<boolean>
  stop: () => void
  ended: Promise<void>
}

let started: Fake[] = []
let broken = false
let renewed = 0

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
    renew: async () => {
      if (fake.waiting) renewed++
      return fake.waiting
    },
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
  renewed = 0
})
afterEach(() => {
  vi.useRealTimers()
})

/** Takes one; the answer gives it back. */
async function take(pool: ReturnType<typeof createFakes>, limits = defaultLimits) {
  const taken = Promise.withResolvers<Fake>()
  const done = Promise.withResolvers<void>()
  const over = pool.use(limits, (jail) => {
    taken.resolve(jail)
    return done.promise
  })
  over.catch(taken.reject)
  const jail = await settle(taken.promise)
  const giveBack = async () => {
    done.resolve()
    await settle(over)
  }
  return { jail, giveBack }
}

test('one that waits is handed out at once, and to one taker only', async () => {
  const pool = createFakes()
  await settle(pool.warm(defaultLimits))
  const before = started.length
  const taken = [await take(pool), await take(pool), await take(pool)]
  expect(started.length).toBe(before + 1)
  expect(new Set(taken.map(({ jail }) => jail)).size).toBe(3)
})

test('what comes back is renewed first, and serves the next taker', async () => {
  const pool = createFakes()
  await settle(pool.warm(defaultLimits))
  for (let i = 1; i <= 10; i++) {
    await (await take(pool)).giveBack()
    expect(renewed).toBe(i)
  }
  expect(started).toHaveLength(2)
})

test('what was needed beyond the size ends when it comes back', async () => {
  const pool = createFakes()
  await settle(pool.warm(defaultLimits))
  const taken = [await take(pool), await take(pool), await take(pool)]
  for (const { giveBack } of taken) await giveBack()
  expect(alive()).toHaveLength(2)
})

test('one that ended while it worked is replaced', async () => {
  const pool = createFakes()
  await settle(pool.warm(defaultLimits))
  const { jail, giveBack } = await take(pool)
  jail.stop()
  await giveBack()
  await pass(1000)
  expect(pool.count()).toBe(2)
  expect(alive()).toHaveLength(2)
})

test('a jail never has other limits than those asked for', async () => {
  const pool = createFakes()
  await settle(pool.warm(withMemory(512)))
  expect((await take(pool, withMemory(256))).jail.name).toMatch(/^256 /)
})

test('the classes used last stay warm, others make room', async () => {
  const pool = createFakes({ classes: 2 })
  for (const memoryBytes of [1, 2, 1, 3]) await (await take(pool, withMemory(memoryBytes))).giveBack()
  await pass(6000)
  expect(new Set(alive().map(({ name }) => name[0]))).toEqual(new Set(['1', '3']))
})

test('one that died while it waited is replaced and never handed out', async () => {
  const pool = createFakes()
  await settle(pool.warm(defaultLimits))
  started[0]!.stop()
  await pass(10)
  expect((await take(pool)).jail).toBe(started[1])
  await pass(10_000)
  expect(alive()).toHaveLength(2)
})

test('one that dies in the very moment it is taken is not handed out', async () => {
  const pool = createFakes({ size: 1 })
  await settle(pool.warm(defaultLimits))
  started[0]!.waiting = false
  expect((await take(pool)).jail).toBe(started[1])
})

test('where none can be started, the taker hears why, and tries become rare', async () => {
  broken = true
  const start = vi.fn(startFake)
  const pool = createPool(start, { size: 1, classOf })
  await expect(settle(pool.use(defaultLimits, async () => 1))).rejects.toThrow('no sandbox today')
  await pass(60_000)
  expect(start.mock.calls.length).toBeLessThan(10)
  broken = false
  await pass(120_000)
  expect(pool.count()).toBe(1)
  expect(await settle(pool.use(defaultLimits, async (jail) => jail.isWaiting()))).toBe(true)
})

test('old ones are replaced, also those that worked all the time', async () => {
  const pool = createFakes({ maxAgeMs: 60_000 })
  await settle(pool.warm(defaultLimits))
  const first = [...started]
  for (let i = 0; i < 100; i++) {
    await (await take(pool)).giveBack()
    await pass(600)
  }
  await pass(10_000)
  expect(first.some(({ waiting }) => waiting)).toBe(false)
  expect(alive()).toHaveLength(2)
})

test('after closing nothing waits, nothing is started, and what works ends when it has done so', async () => {
  const pool = createFakes()
  await settle(pool.warm(defaultLimits))
  const { jail, giveBack } = await take(pool)
  const closed = pool.close()
  await pass(10_000)
  expect(alive()).toEqual([jail])
  await giveBack()
  await settle(closed)
  expect(alive()).toEqual([])
  expect(pool.count()).toBe(0)
})

test('with a size of nothing every jail is new', async () => {
  const pool = createFakes({ size: 0 })
  await settle(pool.warm(defaultLimits))
  await (await take(pool)).giveBack()
  await pass(10_000)
  expect(started).toHaveLength(1)
  expect(alive()).toEqual([])
})
