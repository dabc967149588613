import { expect, test } from 'vitest'
import type { SampleCase } from '#graders/code/plan/sample-case.ts'
import { defaultLimits } from '#graders/contract/limits.ts'
import type { Execution, StepResult } from '#graders/runtime/job.ts'
import type { Value } from '#graders/value.ts'
import { outcomeOf } from './run-samples.ts'

const sample: SampleCase = {
  check: 'example',
  entry: 'f',
  args: '',
  expected: '',
  tolerance: { rtol: 0, atol: 0.01 },
}
const call = { entry: 'f', args: [] }
const number = (v: number): Value => ({ t: 'number', v })
const returned = (value: Value, mutatedArgs = false): StepResult => ({
  id: '0',
  ok: true,
  value,
  mutatedArgs,
  leakedTensors: 0,
  ms: 1,
})
const execution = (results: StepResult[], ended: Execution['ended'] = { how: 'completed' }): Execution => ({
  results,
  console: [],
  consoleTruncated: false,
  ended,
  wallMs: 5,
  peakBytes: 0,
})
const judge = (made: Execution, index = 0, expected: Value | null = number(1), of = sample) =>
  outcomeOf(of, { call, expected }, made, index, defaultLimits)

test('a value within the tolerance passes, one outside says where it differs', () => {
  expect(judge(execution([returned(number(1.005))])).outcome).toBe('passed')
  expect(judge(execution([returned(number(1.5))]))).toMatchObject({
    outcome: 'failed',
    reason: 'wrong-value',
  })
})

test('a changed argument fails even when the value is right', () => {
  expect(judge(execution([returned(number(1), true)]))).toMatchObject({ reason: 'mutated-input' })
})

test('a case without a single right value is shown, never passed', () => {
  const open = { ...sample, expected: null, tolerance: null }
  expect(judge(execution([returned(number(3))]), 0, null, open)).toMatchObject({ outcome: 'shown' })
})

test('the call that did not end is blamed for the limit, the calls after it were not run', () => {
  const stopped = execution([], { how: 'limit', limit: 'time', allowed: 15_000 })
  expect(judge(stopped, 0)).toMatchObject({ reason: 'time-limit', details: { limit: { allowed: 15_000 } } })
  expect(judge(stopped, 1)).toMatchObject({ reason: 'not-run' })
})

test('a crash carries the student’s own lines', () => {
  const error = {
    kind: 'threw',
    module: 'solution',
    name: 'TypeError',
    message: 'no',
    stack: [{ fn: 'f', line: 3, column: 9 }],
  } as const
  const made = execution([{ id: '0', ok: false, error: { ...error, stack: [...error.stack] }, ms: 1 }])
  expect(judge(made)).toMatchObject({ reason: 'threw', details: { error: { stack: [{ line: 3 }] } } })
})

test('a derivative is compared where the sample asks for one, and its obstacle is told', () => {
  const derived = { ...sample, derive: { by: 'autograd' as const, wrt: ['0'], at: '' } }
  const slope = (v: number): Value => ({
    t: 'tensor',
    dtype: 'float32',
    shape: [1],
    data: new Uint8Array(Float32Array.of(v).buffer),
  })
  const gradient = (v: number): Value => ({
    t: 'object',
    v: [
      [
        'output',
        {
          t: 'object',
          v: [
            ['dtype', { t: 'string', v: 'float32' }],
            ['shape', { t: 'array', v: [number(2)] }],
          ],
        },
      ],
      ['gradients', { t: 'array', v: [slope(v)] }],
    ],
  })
  const outcome = (v: number) => judge(execution([returned(gradient(v))]), 0, gradient(1), derived)
  expect(outcome(1.005).outcome).toBe('passed')
  expect(outcome(2)).toMatchObject({ reason: 'wrong-value', details: { withRespectTo: '0' } })
  const error = {
    kind: 'not-differentiable' as const,
    module: 'solution',
    name: '',
    message: 'no-path 0',
    stack: [],
  }
  const obstacle = execution([{ id: '0', ok: false, error, ms: 1 }])
  expect(judge(obstacle, 0, gradient(1), derived)).toMatchObject({
    reason: 'not-differentiable',
    details: { obstacle: { why: 'no-path', subject: '0' } },
  })
})

test('tensors left behind fail a sample that allows none', () => {
  const thrifty = { ...sample, maxLeakedTensors: 0 }
  const leaky = execution([{ ...returned(number(1)), leakedTensors: 2 } as StepResult])
  expect(judge(leaky, 0, number(1), thrifty)).toMatchObject({
    reason: 'leaked-tensors',
    details: { leak: { tensors: 2, allowed: 0 } },
  })
  expect(judge(leaky)).toMatchObject({ outcome: 'passed' })
})
