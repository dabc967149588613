/** Processes that stay for an author's module are a matter of speed alone: no verdict may tell that there were any. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { judge } from '#graders/code/judge.ts'
import type { CodeTask, Verdict } from '#graders/contract.ts'
import type { Execute } from '#graders/runtime/job.ts'
import { openRuntime, type WarmRuntime } from '#graders/runtime/warm.ts'
import { loadTask } from '#graders/tasks/load.ts'

let runtime: WarmRuntime
let asked: Execute
let quick = 0
let doubted = 0
beforeAll(async () => {
  runtime = await openRuntime()
  const { ofAuthor } = runtime.execute
  const isOfAuthor = (modules: Record<string, string>) => 'inspect-model' in modules
  asked = Object.assign(
    ((job, limits, signal) => {
      if (isOfAuthor(job.modules)) doubted++
      return runtime.execute(job, limits, signal)
    }) satisfies Execute,
    {
      ofAuthor: ((job, limits, signal) => {
        quick++
        return ofAuthor!(job, limits, signal)
      }) satisfies Execute,
    },
  )
})
afterAll(() => runtime.close())

/** One and the same function, so that cases are planned once. */
const alone: Execute = (job, limits, signal) => runtime.execute(job, limits, signal)

function bytesOf(verdict: Verdict) {
  if (verdict.outcome === 'ungradable') return verdict
  const { timings: _, ...rest } = verdict
  return JSON.stringify(rest)
}

async function expectSame(task: CodeTask, sources: string[]) {
  for (const [i, source] of sources.entries()) {
    const fresh = await judge(task, source, 7, alone)
    expect(fresh.outcome).toBe('graded')
    expect(bytesOf(await judge(task, source, 7, asked)), `submission ${i}`).toEqual(bytesOf(fresh))
  }
}

/** Right shapes, and everything in them that could confuse who reads it. */
const hostile = `import * as tf from '@tensorflow/tfjs'
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'toJSON', 'then', 'length', 'dataSync', 'shape', 'dispose']
  const trap = () => Object.fromEntries(names.map((name) => [name, name === 'length' ? -1 : { polluted: true, 0: NaN }]))
  const spoil = Object.assign(trap(), JSON.parse('{"__proto__": {"polluted": true, "dataSync": 1}}'))
  export const attention = () => spoil
  export const scaledDotProductAttention = () => ({ output: tf.fill([1, 1], NaN), weights: [spoil, -0, NaN, Infinity] })
  export const softmax = () => spoil`

test('twenty submissions get the same verdicts from a process that has seen others, also hostile ones', async () => {
  const task = await loadTask('scaled-dot-product-attention')
  const wrong = task.wrong.slice(0, 12).map(({ source }) => source)
  const right = [task.reference, ...task.otherCorrect.slice(0, 3).map(({ source }) => source)]
  await expectSame(task, [
    ...right.slice(0, 1),
    hostile,
    ...wrong.slice(0, 6),
    ...right,
    ...wrong.slice(6),
    right[0]!,
    right[1]!,
  ])
  expect(quick).toBeGreaterThan(20)
  expect(doubted).toBeLessThan(quick)
})

test('a check is never failed on the word of a process that has seen other submissions', async () => {
  const task = await loadTask('scaled-dot-product-attention')
  const lying: Execute = Object.assign(
    ((job, limits, signal) => runtime.execute(job, limits, signal)) satisfies Execute,
    {
      ofAuthor: (async (job) => ({
        results: job.steps.map(({ id }) => ({
          id,
          ok: true as const,
          value: { t: 'boolean' as const, v: false },
          mutatedArgs: false,
          leakedTensors: 0,
          ms: 0,
        })),
        console: [],
        consoleTruncated: false,
        ended: { how: 'completed' as const },
        wallMs: 0,
        peakBytes: 0,
      })) satisfies Execute,
    },
  )
  expect(await judge(task, task.reference, 7, lying)).toMatchObject({ outcome: 'graded', score: 1 })
  const broken: Execute = Object.assign(
    ((job, limits, signal) => runtime.execute(job, limits, signal)) satisfies Execute,
    {
      ofAuthor: (async () => ({
        results: [],
        console: [],
        consoleTruncated: false,
        ended: { how: 'fault' as const, why: 'gone' },
        wallMs: 0,
        peakBytes: 0,
      })) satisfies Execute,
    },
  )
  expect(await judge(task, task.reference, 7, broken)).toMatchObject({ outcome: 'graded', score: 1 })
})
