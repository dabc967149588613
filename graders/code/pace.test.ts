import { expect, test } from 'vitest'
import type { Check } from '../contract/check.ts'
import type { CodeTask } from '../contract/task.ts'
import type { Execute, Execution } from '../runtime/job.ts'
import { failed, passed } from './checks/kind.ts'
import type { Assessment } from './compare/assess.ts'
import { assessPace } from './pace.ts'
import { Fault } from './run.ts'

const title = { en: 'x', ko: 'x' }
const check: Check = {
  id: 'quick',
  kind: 'resources',
  title,
  weight: 1,
  visibility: 'hidden',
  tolerance: { rtol: 0, atol: 0 },
  maxLeakedTensors: 0,
  timeRatio: 4,
}
const task = {
  reference: 'reference',
  checks: [check],
  limits: { timeMs: 1000, memoryBytes: 2 ** 28, outputBytes: 1024 },
} as unknown as CodeTask

const call = { entry: 'f', args: [] }
const assessment = (judged = passed): Assessment => ({
  cases: [{ check, runId: 'quick', calls: [call] }],
  judged: new Map([['quick', judged]]),
  limits: [],
  console: [],
  consoleTruncated: false,
  sandboxMs: 0,
})

/** Answers each process with the next of its source's times; a negative one is a time limit. */
function clockwork(times: Record<string, number[]>, answer: Record<string, number>) {
  const started: string[] = []
  const execute: Execute = async ({ modules, steps }): Promise<Execution> => {
    const source = modules.solution!
    started.push(source)
    const wallMs = times[source]!.shift()!
    const value = { t: 'number' as const, v: answer[source] ?? 1 }
    const result = { id: steps[0]!.id, ok: true as const, value, mutatedArgs: false, leakedTensors: 0, ms: 0 }
    const ended = { console: [], consoleTruncated: false, peakBytes: 0, wallMs: Math.abs(wallMs) }
    return wallMs < 0
      ? { ...ended, results: [], ended: { how: 'limit', limit: 'time', allowed: 1000 } }
      : { ...ended, results: [result], ended: { how: 'completed' } }
  }
  return { execute, started }
}

async function reasonOf(
  times: Record<string, number[]>,
  judged = passed,
  answer: Record<string, number> = {},
) {
  const { execute, started } = clockwork(times, answer)
  const paced = await assessPace(task, 'submission', assessment(judged), 'seed 1', { execute })
  return { ...paced.judged.get('quick')!, started }
}

test('who keeps the pace is measured once, beside the reference', async () => {
  const { reason, started } = await reasonOf({ reference: [100], submission: [400] })
  expect(reason).toBe('passed')
  expect(started).toEqual(['reference', 'submission'])
})

test('a moment in which the machine was busy is forgiven', async () => {
  const times = { reference: [100, 100, 100], submission: [4000, 900, 390] }
  expect((await reasonOf(times)).reason).toBe('passed')
})

test('who is too slow in every round is told the allowed ratio and no measured number', async () => {
  const times = { reference: [100, 300, 100, 500, 120], submission: [1300, 1400, 410, 550, 700] }
  const { reason, details, score } = await reasonOf(times)
  expect([reason, score, details]).toEqual(['too-slow', 0, { timeRatio: 4 }])
})

test('a reference quicker than the noise of a process sets no pace', async () => {
  const { reason, started } = await reasonOf({ reference: [2], submission: [199] })
  expect([reason, started.length]).toEqual(['passed', 2])
})

test('a time limit met in the race is that', async () => {
  expect((await reasonOf({ reference: [10], submission: [-1000] })).reason).toBe('time-limit')
})

test('who answers something else where the clock runs is wrong, however quick', async () => {
  const { reason, score } = await reasonOf({ reference: [10], submission: [1] }, passed, { submission: 2 })
  expect([reason, score]).toEqual(['wrong-value', 0])
})

test('a wrong answer is not raced', async () => {
  const { reason, started } = await reasonOf({}, failed('wrong-value'))
  expect([reason, started]).toEqual(['wrong-value', []])
})

test('a reference that fails in the race is our fault', async () => {
  await expect(reasonOf({ reference: [-1000], submission: [1] })).rejects.toThrow(Fault)
})
