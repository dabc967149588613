import { expect, test } from 'vitest'
import { judge } from '#graders/code/judge.ts'
import { gradedStream, storeReference } from '#graders/code/plan/plan.ts'
import type { ReferenceStore } from '#graders/code/plan/prepared-bytes.ts'
import type { CodeTask } from '#graders/contract/task.ts'
import type { GradedVerdict } from '#graders/contract/verdict.ts'
import { createRng } from '#graders/random.ts'
import { runtimeFingerprint } from '#graders/runtime/fingerprint.ts'
import type { Execute } from '#graders/runtime/job.ts'
import { line } from './tasks/line.ts'
import { ratio } from './tasks/ratio.ts'
import { execute } from './warm.ts'

const seed = 20_260_504
const wrong = ratio.reference.replace('tf.div(a, b)', 'tf.div(b, a)')

/** A process of its own, as far as caches go, that says what it ran: modules of each jail's job. */
function worker() {
  const ran: string[] = []
  const own: Execute = (job, limits, signal) => {
    ran.push(Object.keys(job.modules).join())
    return execute(job, limits, signal)
  }
  return { own, ran }
}

function memoryStore() {
  const rows = new Map<string, Uint8Array>()
  const store: ReferenceStore = {
    find: async (runtime, stream) => rows.get(`${runtime} ${stream}`),
    put: async (runtime, stream, bytes) => void rows.set(`${runtime} ${stream}`, bytes),
  }
  return { rows, store }
}

async function grade(task: CodeTask, source: string, own: Execute, store?: ReferenceStore): Promise<string> {
  const verdict = await judge(task, source, seed, own, undefined, store)
  if (verdict.outcome !== 'graded') throw new Error(verdict.why)
  const { timings: _, ...rest } = verdict satisfies GradedVerdict
  return JSON.stringify(rest)
}

test('a verdict is the same to the byte without a store, with an empty one and with a filled one', async () => {
  for (const [task, source] of [
    [ratio, ratio.reference],
    [ratio, wrong],
    [line, line.reference],
  ] as const) {
    const { store, rows } = memoryStore()
    const without = await grade(task, source, worker().own)
    const cold = await grade(task, source, worker().own, store)
    expect(rows.size).toBeGreaterThan(0)
    const warm = await grade(task, source, worker().own, store)
    expect([cold, warm]).toEqual([without, without])
  }
})

test("with a filled store neither the author's plan nor the reference runs again", async () => {
  const { store } = memoryStore()
  await storeReference(ratio, seed, { execute, store })
  const { own, ran } = worker()
  await grade(ratio, ratio.reference, own, store)
  expect(ran.filter((modules) => modules === 'solution')).toHaveLength(1)
  const cold = worker()
  await grade(ratio, ratio.reference, cold.own)
  expect(cold.ran.length).toBe(ran.length + 2)
})

test('a damaged entry is computed again and mended, wherever it is damaged', async () => {
  const { store, rows } = memoryStore()
  const good = await grade(ratio, ratio.reference, worker().own, store)
  const [key, whole] = [...rows][0]!
  const rng = createRng('damage')
  const flipped = (at: number) => {
    const bytes = Uint8Array.from(whole)
    bytes[at]! ^= 1 << rng.int(0, 7)
    return bytes
  }
  const damaged = [
    new Uint8Array(0),
    whole.slice(0, 31),
    whole.slice(0, -1),
    new Uint8Array([...whole, 0]),
    flipped(0),
    flipped(whole.length - 1),
    ...Array.from({ length: 6 }, () => flipped(rng.int(32, whole.length - 1))),
  ]
  for (const bytes of damaged) {
    rows.set(key, bytes)
    expect(await grade(ratio, ratio.reference, worker().own, store)).toBe(good)
    expect(Buffer.compare(rows.get(key)!, whole)).toBe(0)
  }
})

test("another seed's, another runtime's or another task's entry is not taken", async () => {
  const { store, rows } = memoryStore()
  const good = await grade(ratio, wrong, worker().own)
  await storeReference(ratio, seed + 1, { execute, store })
  await storeReference({ ...ratio, reference: wrong }, seed + 2, { execute, store })
  const key = `${await runtimeFingerprint()} ${gradedStream(seed)}`
  for (const bytes of [...rows.values()]) {
    rows.set(key, bytes)
    expect(await grade(ratio, wrong, worker().own, store)).toBe(good)
  }
})

test('a store that fails costs time and no grade', async () => {
  const broken: ReferenceStore = {
    find: () => Promise.reject(new Error('the database is away')),
    put: () => Promise.reject(new Error('the database is away')),
  }
  expect(await grade(ratio, wrong, worker().own, broken)).toBe(await grade(ratio, wrong, worker().own))
})
