import { expect, test } from 'vitest'
import type { Metric } from '../code/calibration/calibrate.ts'
import { metricScore } from '../code/checks/metric.ts'
import { codeView } from '../code/view.ts'
import { listTaskSlugs, loadTask } from './load.ts'

const tasks = await Promise.all((await listTaskSlugs()).map(loadTask))
const metrics = tasks.flatMap((task) =>
  task.checks
    .filter((check): check is Metric => check.kind === 'metric')
    .map((check): [string, Metric] => [`${task.slug}: ${check.id}`, check]),
)

test('some task is graded by a metric', () => expect(metrics).not.toEqual([]))

test.each(metrics)('the marks of %s stand on twenty seeds or more', (_, check) => {
  const { reference, baselines, rival, margins, seeds } = check.calibration!
  expect(seeds).toBeGreaterThanOrEqual(20)
  for (const value of reference) expect(metricScore(check, value)).toBe(1)
  expect(baselines).not.toEqual([])
  for (const { values } of baselines) for (const value of values) expect(metricScore(check, value)).toBe(0)
  if (rival) expect(metricScore(check, rival.best)).toBeLessThan(1)
  expect(margins.reference).toBeGreaterThan(0)
  expect(margins.rivals).toBeGreaterThan(0)
})

test('what was measured is told nobody who is graded by it', () => {
  for (const task of tasks) expect(JSON.stringify(codeView(task))).not.toContain('calibration')
})
