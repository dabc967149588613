import { expect, test } from 'vitest'
import { calibrate } from '#graders/code/calibration/calibrate.ts'
import { Fault } from '#graders/code/run.ts'
import { calibration } from '#graders/contract/calibration.ts'
import type { CodeTask } from '#graders/contract/task.ts'
import { draft, text } from './tasks/draft.ts'
import { execute } from './warm.ts'

/** Accuracies that need no training: how near each answer's guesses come differs from seed to seed. */
const task: CodeTask = {
  ...draft,
  title: text('Guess'),
  entry: ['guess'],
  signature: 'guess(x: number): number',
  reference: 'export const guess = (x) => x + 0.1 * Math.random()',
  cases: `
export const plan = {
  example: () => [{ entry: 'guess', args: [1] }],
  error: (rng) => [{ entry: 'guess', args: [rng.uniform(1, 2)] }],
}
export const verify = { example: ([{ result }]) => typeof result === 'number' }
export const measure = { error: ([{ args, result }]) => typeof result === 'number' ? Math.abs(result - args[0]) : NaN }`,
  checks: [
    { id: 'example', kind: 'property', title: text('Example'), weight: 1, visibility: 'sample' },
    {
      id: 'error',
      kind: 'metric',
      title: text('Error'),
      weight: 1,
      visibility: 'hidden',
      metric: 'error',
      direction: 'lower',
      baseline: 3,
      threshold: 2,
    },
  ],
  wrong: [
    { name: 'zero', source: 'export const guess = () => 0', baseline: true },
    { name: 'rounds', source: 'export const guess = (x) => Math.ceil(x) + 0.2' },
    { name: 'says-so', source: 'export const guess = (x) => String(x)' },
  ],
  otherCorrect: [],
}

const run = (wrong = task.wrong) =>
  calibrate({ ...task, wrong }, { execute }, { seeds: [1, 2, 3], parallel: 2, now: new Date('2026-03-02') })

test('the marks of a metric are measured, with their margins', async () => {
  const { faults, metrics } = await run()
  expect(faults).toEqual([])
  const [{ solutions, proposed }] = metrics as [(typeof metrics)[number]]
  expect(solutions.map(({ name, role }) => `${role} ${name}`)).toEqual([
    'reference reference',
    'baseline zero',
    'wrong rounds',
    'wrong says-so',
  ])
  const [reference, , rounds, text] = solutions
  expect(reference!.values![2]).toBeLessThan(0.1)
  expect(rounds!.values![0]).toBeGreaterThan(0.19)
  expect([text!.values, text!.failures, text!.caughtElsewhere]).toEqual([null, 3, true])
  expect(proposed!.threshold).toBeGreaterThan(reference!.values![2])
  expect(proposed!.threshold).toBeLessThan(rounds!.values![0])
  expect(proposed!.baseline).toBeLessThan(1.1)
  expect(proposed!.rival).toMatchObject({ name: 'rounds' })
  expect(calibration.parse(proposed!.calibration)).toMatchObject({ date: '2026-03-02', seeds: 3 })
})

test('a mistake that measures like the reference is refused, with its name', async () => {
  const { faults, metrics } = await run([
    ...task.wrong,
    { name: 'half-off', source: 'export const guess = (x) => x + 0.05' },
  ])
  expect(faults).toEqual([{ reason: 'wrong-overlaps', check: 'error', name: 'half-off' }])
  expect(metrics[0]!.proposed).toBeNull()
})

test('a grading that fails for a reason of ours ends the calibration', async () => {
  const broken = { ...task, cases: 'export const plan = {}' }
  await expect(calibrate(broken, { execute }, { seeds: [1], parallel: 1, now: new Date() })).rejects.toThrow(
    Fault,
  )
})
