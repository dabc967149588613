/** Measures what the marks of a task's metrics stand on: the reference over many seeds, and all that must fall short. */
import type { Calibration } from '../../contract/calibration.ts'
import type { Check } from '../../contract/check.ts'
import type { CodeTask } from '../../contract/task.ts'
import type { GradedVerdict } from '../../contract/verdict.ts'
import { runtimeFingerprint } from '../../runtime/fingerprint.ts'
import { judgeBriefly } from '../judge.ts'
import { Fault, type Runner } from '../run.ts'
import {
  type Distribution,
  distributionOf,
  failsElsewhere,
  type MarkFault,
  type Marks,
  type Measured,
  type Measurements,
  proposeMarks,
} from './marks.ts'

export type Metric = Extract<Check, { kind: 'metric' }>
export type MetricReport = {
  check: string
  metric: string
  direction: Metric['direction']
  /** As they are now. */
  baseline: number
  threshold: number
  solutions: (Omit<Measured, 'values'> & { values: Distribution | null; failures: number })[]
  /** Null when there is a fault. */
  proposed: (Marks & { calibration: Calibration }) | null
}
export type CalibrationReport = {
  seeds: number
  wrongSeeds: number
  faults: MarkFault[]
  metrics: MetricReport[]
}
export type CalibrationOptions = {
  /** At least one; those of the reference and the baselines. Other mistakes get the first five. */
  seeds: number[]
  /** Judged at a time. */
  parallel: number
  now: Date
  onProgress?: (done: number, total: number, label: string) => void
}

const seedsOfWrong = 5

type Run = { name: string; role: Measured['role']; source: string; seed: number }

/** @throws {Fault} when a grading fails for a reason that is not the solution's, or the task has no metric. */
export async function calibrate(
  task: CodeTask,
  runner: Runner,
  { seeds, parallel, now, onProgress }: CalibrationOptions,
): Promise<CalibrationReport> {
  const metrics = task.checks.filter((check): check is Metric => check.kind === 'metric')
  if (metrics.length === 0) throw new Fault('the task has no metric check')
  const runs = runsOf(task, seeds)
  const verdicts = new Map<Run, GradedVerdict>()
  const waiting = [...runs]
  const work = async () => {
    for (let run = waiting.shift(); run; run = waiting.shift()) {
      onProgress?.(runs.length - waiting.length - 1, runs.length, `${run.role} ${run.name}`)
      const verdict = await judgeBriefly(task, run.source, run.seed, runner)
      if (verdict.outcome === 'ungradable') throw new Fault(`${run.name}, seed ${run.seed}: ${verdict.why}`)
      verdicts.set(run, verdict)
    }
  }
  await Promise.all(Array.from({ length: parallel }, work))
  const measurements: Measurements = Object.fromEntries(
    metrics.map(({ id }) => [id, measured(id, runs, verdicts)]),
  )
  const { faults, marks } = proposeMarks(metrics, measurements)
  const date = now.toISOString().slice(0, 10)
  const made = { date, runtime: await runtimeFingerprint(), seeds: seeds.length }
  return {
    seeds: seeds.length,
    wrongSeeds: Math.min(seeds.length, seedsOfWrong),
    faults,
    metrics: metrics.map((metric) => reportOf(metric, measurements[metric.id]!, marks[metric.id], made)),
  }
}

function runsOf(task: CodeTask, seeds: number[]): Run[] {
  const reference = { name: 'reference', role: 'reference' as const, source: task.reference }
  const wrong = task.wrong.map(({ name, source, baseline }) => ({
    name,
    role: baseline ? ('baseline' as const) : ('wrong' as const),
    source,
  }))
  return [reference, ...wrong].flatMap((solution) =>
    seeds
      .slice(0, solution.role === 'wrong' ? seedsOfWrong : seeds.length)
      .map((seed) => ({ ...solution, seed })),
  )
}

function measured(check: string, runs: Run[], verdicts: Map<Run, GradedVerdict>): Measured[] {
  const solutions = new Map<string, Measured>()
  for (const run of runs) {
    const { name, role } = run
    const { checks } = verdicts.get(run)!
    const value = checks.find(({ id }) => id === check)?.details.metric?.value
    const solution = solutions.get(name) ?? { name, role, values: [], caughtElsewhere: true }
    solution.values.push(typeof value === 'number' ? value : Number.NaN)
    solution.caughtElsewhere &&= failsElsewhere(checks)
    solutions.set(name, solution)
  }
  return [...solutions.values()]
}

function reportOf(
  { id, metric, direction, baseline, threshold }: Metric,
  solutions: Measured[],
  marks: Marks | undefined,
  made: Pick<Calibration, 'date' | 'runtime' | 'seeds'>,
): MetricReport {
  const described = solutions.map(({ values, ...solution }) => ({
    ...solution,
    values: (distributionOf(values)?.map(short) as Distribution | undefined) ?? null,
    failures: values.filter((value) => !Number.isFinite(value)).length,
  }))
  const report = { check: id, metric, direction, baseline, threshold, solutions: described, proposed: null }
  const reference = described.find(({ role }) => role === 'reference')?.values
  if (!marks || !reference) return report
  const baselines = described.flatMap(({ name, role, values }) =>
    role === 'baseline' && values ? [{ name, values }] : [],
  )
  const rival = marks.rival && { ...marks.rival, best: short(marks.rival.best) }
  const calibration: Calibration = { ...made, reference, baselines, rival, margins: marks.margins }
  return { ...report, proposed: { ...marks, rival, calibration } }
}

const short = (value: number) => Number(value.toPrecision(4))
