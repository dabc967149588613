import { describe, expect, test } from 'vitest'
import type { Limits } from '../contract/limits.ts'
import type { Execute, Execution } from '../runtime/job.ts'
import type { Value } from '../value.ts'
import { maxHeldBytes } from '../value-bytes.ts'
import { Fault, type Group, runGroups, seedFrom } from './run.ts'

const limits: Limits = { timeMs: 1000, memoryBytes: 2 ** 27, outputBytes: 1024 }
const group = (id: string, more: Partial<Limits> = {}): Group => ({
  id,
  limits: { ...limits, ...more },
  calls: [{ module: 'solution', path: 'f', args: [] }],
})

type Behaviour = 'ok' | 'slow' | 'hang' | 'crash' | 'huge'

/** More than half of what one submission may return in all. */
const huge: Value = { t: 'typed', kind: 'Uint8Array', data: new Uint8Array(0.6 * maxHeldBytes) }

/** A sandbox whose steps behave as they are told; records what was asked of each process. */
function sandbox(behaviour: Record<string, Behaviour>) {
  const processes: string[][] = []
  const execute: Execute = async (job, { timeMs }) => {
    processes.push(job.steps.map(({ id }) => id))
    const execution: Execution = {
      results: [],
      console: [],
      consoleTruncated: false,
      ended: { how: 'completed' },
      wallMs: 10,
      peakBytes: 0,
    }
    let usedMs = 0
    for (const { id } of job.steps) {
      const how = behaviour[id.split('/')[0]!] ?? 'ok'
      const ms = how === 'slow' ? 600 : 1
      if (how === 'crash') return { ...execution, ended: { how: 'exited', code: 1, signal: null } }
      usedMs += ms
      if (how === 'hang' || usedMs > timeMs) {
        return { ...execution, ended: { how: 'limit', limit: 'time', allowed: timeMs } }
      }
      execution.results.push({
        id,
        ok: true,
        value: how === 'huge' ? huge : { t: 'number', v: 1 },
        mutatedArgs: false,
        leakedTensors: 0,
        ms,
      })
    }
    return execution
  }
  return { execute, processes }
}

const outcomes = async (groups: Group[], box: ReturnType<typeof sandbox>) => {
  const { ran } = await runGroups(groups, {}, 'stream', { execute: box.execute })
  return Object.fromEntries([...ran].map(([id, [first]]) => [id, first!.ok ? 'ok' : first!.reason]))
}

test('what all processes returned together stays within a cap; the group that exceeds it is told so', async () => {
  const box = sandbox({ a: 'huge', b: 'crash', c: 'huge' })
  expect(await outcomes([group('a'), group('b'), group('c'), group('d')], box)).toEqual({
    a: 'ok',
    b: 'exited',
    c: 'output-limit',
    d: 'ok',
  })
})

describe('groups of calls', () => {
  test('share one process when all goes well', async () => {
    const box = sandbox({})
    expect(await outcomes([group('a'), group('b'), group('c')], box)).toEqual({ a: 'ok', b: 'ok', c: 'ok' })
    expect(box.processes).toEqual([['a/0', 'b/0', 'c/0']])
  })

  test('after an endless one go on in a fresh process', async () => {
    const box = sandbox({ a: 'hang' })
    expect(await outcomes([group('a'), group('b')], box)).toEqual({ a: 'time-limit', b: 'ok' })
    expect(box.processes).toEqual([['a/0', 'b/0'], ['b/0']])
  })

  test('get the whole limit when those before them used much of it', async () => {
    const box = sandbox({ a: 'slow', b: 'slow', c: 'slow' })
    expect(await outcomes([group('a'), group('b'), group('c')], box)).toEqual({ a: 'ok', b: 'ok', c: 'ok' })
    expect(box.processes).toEqual([['a/0', 'b/0', 'c/0'], ['b/0', 'c/0'], ['c/0']])
  })

  test('are not blamed for a crash until they crash first in a process', async () => {
    const box = sandbox({ b: 'crash' })
    expect(await outcomes([group('a'), group('b'), group('c')], box)).toEqual({
      a: 'ok',
      b: 'exited',
      c: 'ok',
    })
    expect(box.processes).toEqual([['a/0', 'b/0', 'c/0'], ['b/0', 'c/0'], ['c/0']])
  })

  test('with limits of their own get a process of their own', async () => {
    const box = sandbox({})
    await outcomes([group('a'), group('b', { timeMs: 5000 }), group('c', { timeMs: 5000 })], box)
    expect(box.processes).toEqual([['a/0'], ['b/0', 'c/0']])
  })

  test('stop being tried once endless ones have used up thirty seconds', async () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    const box = sandbox(Object.fromEntries(ids.map((id) => [id, 'hang' as const])))
    const groups = ids.map((id) => group(id, { timeMs: 10_000 }))
    expect(Object.values(await outcomes(groups, box))).toEqual([
      'time-limit',
      'time-limit',
      'time-limit',
      'not-run',
      'not-run',
    ])
    expect(box.processes).toHaveLength(3)
  })

  test('keep a second try when one limit alone is longer than that', async () => {
    const box = sandbox({ a: 'hang' })
    const groups = ['a', 'b'].map((id) => group(id, { timeMs: 40_000 }))
    expect(await outcomes(groups, box)).toEqual({ a: 'time-limit', b: 'ok' })
  })

  test('fail as a whole when the sandbox itself fails', async () => {
    const execute: Execute = async () => ({
      results: [],
      console: [],
      consoleTruncated: false,
      ended: { how: 'fault', why: 'gone' },
      wallMs: 0,
      peakBytes: 0,
    })
    await expect(runGroups([group('a')], {}, 's', { execute })).rejects.toThrow(Fault)
  })
})

test('seeds of streams are positive 32-bit integers, equal for equal names', () => {
  const seeds = Array.from({ length: 1000 }, (_, i) => seedFrom(`stream ${i}`))
  expect(seeds.every((seed) => Number.isInteger(seed) && seed > 0 && seed < 2 ** 31)).toBe(true)
  expect(new Set(seeds).size).toBe(1000)
  expect(seedFrom('stream 7')).toBe(seeds[7])
})
