/** Decides whether a task's checks notice that a mutant is wrong: as grading would, but no longer than needed. */
import type { CodeTask } from '../../contract/task.ts'
import type { Execute, Execution, Job } from '../../runtime/job.ts'
import { isCompared } from '../checks/registry.ts'
import { assess } from '../compare/assess.ts'
import { type Case, gradedStream, type Prepared, prepareCases } from '../plan/plan.ts'
import type { Runner } from '../run.ts'

export type Fate = 'survived' | 'caught' | 'out-of-time'
/** @throws {Fault} when it is not the mutant that failed. */
export type MutantJudge = (source: string) => Promise<Fate>

/** Cases that are judged together. `timeMs`: for all their calls. */
type Stage = { cases: Case[]; timeMs: number }
type SeedStages = { prepared: Prepared; stages: Stage[] }

/** Calls that take the reference longer are left for mutants that nothing cheaper has caught. */
const dearMs = 300

/**
 * A mutant counts as caught when it fails a check for every one of the seeds: one that passes for some would earn some
 * students full marks. Sample checks are the same for every seed, so one of those is enough.
 */
export async function createMutantJudge(
  task: CodeTask,
  seeds: number[],
  runner: Runner,
): Promise<MutantJudge> {
  const perSeed: SeedStages[] = []
  for (const seed of seeds) perSeed.push(await planStages(task, seed, runner))
  return async (source) => {
    let fate: Fate = 'survived'
    for (const { prepared, stages } of perSeed) {
      const failure = await firstFailure(task, source, prepared, stages, runner)
      if (!failure) return 'survived'
      fate = failure.fate
      if (failure.isSample) break
    }
    return fate
  }
}

/** What the reference answers fast comes first, and of that what can be compared without the author's jail. */
async function planStages(task: CodeTask, seed: number, runner: Runner): Promise<SeedStages> {
  const prepared = await prepareCases(task, gradedStream(seed), runner)
  const timed = createTimed(runner)
  await assess(task, task.reference, prepared, timed.runner)
  const msOf = ({ runId }: Case) => timed.msByRun.get(runId) ?? 0
  const cheap = prepared.cases.filter((item) => msOf(item) <= dearMs)
  const compared = cheap.filter(({ check }) => isCompared(check.kind))
  const groups = [
    compared,
    cheap.filter((item) => !compared.includes(item)),
    prepared.cases.filter((item) => !cheap.includes(item)),
  ]
  const stages = groups
    .filter((cases) => cases.length > 0)
    .map((cases) => {
      const runs = new Map(cases.map((item) => [item.runId, msOf(item)]))
      return { cases, timeMs: allowedMs([...runs.values()].reduce((sum, ms) => sum + ms, 0)) }
    })
  return { prepared, stages }
}

/** Far above what the mistake in a mutant may cost, far below the task's limit, which a loop without end would take. */
const allowedMs = (referenceMs: number) => Math.ceil(1_000 + 10 * referenceMs)

async function firstFailure(
  task: CodeTask,
  source: string,
  prepared: Prepared,
  stages: Stage[],
  { execute, signal }: Runner,
): Promise<{ isSample: boolean; fate: Fate } | undefined> {
  for (const { cases, timeMs } of stages) {
    const hurried: Execute = async (job, limits, stop) => {
      if (!isSolution(job)) return execute(job, limits, stop)
      const execution = await execute(job, { ...limits, timeMs: Math.min(timeMs, limits.timeMs) }, stop)
      const runId = runThatEnded(job, execution)
      if (runId !== undefined) throw new Ended(runId, isLate(execution))
      return execution
    }
    try {
      const { judged } = await assess(task, source, { ...prepared, cases }, { execute: hurried, signal })
      const failed = cases.filter(({ check }) => judged.get(check.id)!.reason !== 'passed')
      if (failed.length > 0) return { isSample: failed.some(isSample), fate: 'caught' }
    } catch (error) {
      if (!(error instanceof Ended)) throw error
      const blamed = cases.filter(({ runId }) => runId === error.runId)
      return { isSample: blamed.some(isSample), fate: error.isLate ? 'out-of-time' : 'caught' }
    }
  }
  return undefined
}

const isSample = ({ check }: Case) => check.visibility === 'sample'
const isSolution = ({ modules }: Job) => Object.hasOwn(modules, 'solution')
const runIdOf = (step: { id: string }) => step.id.slice(0, step.id.lastIndexOf('/'))

const isLate = ({ ended }: Execution) => ended.how === 'limit' && ended.limit === 'time'

/** Nothing that the other calls return can save a mutant any more. */
class Ended extends Error {
  runId: string
  isLate: boolean
  constructor(runId: string, isLate: boolean) {
    super(`the mutant ended in ${runId}`)
    this.runId = runId
    this.isLate = isLate
  }
}

/**
 * The run that is to blame for the end of its process: as in grading, one that came after others gets a process of its
 * own first, unless time ran out, for which a mutant has enough even when calls share it.
 */
function runThatEnded(job: Job, execution: Execution): string | undefined {
  const { ended, results } = execution
  if (ended.how === 'completed' || ended.how === 'fault') return undefined
  const answered = new Set(results.map(({ id }) => id))
  const runId = runIdOf(job.steps.find(({ id }) => !answered.has(id)) ?? job.steps[0]!)
  return isLate(execution) || runId === runIdOf(job.steps[0]!) ? runId : undefined
}

/** Notes how long the calls of each run take. */
function createTimed({ execute, signal }: Runner): { runner: Runner; msByRun: Map<string, number> } {
  const msByRun = new Map<string, number>()
  const timed: Execute = async (job, limits, stop) => {
    const execution = await execute(job, limits, stop)
    if (!isSolution(job)) return execution
    for (const step of execution.results) {
      const runId = runIdOf(step)
      msByRun.set(runId, (msByRun.get(runId) ?? 0) + step.ms)
    }
    return execution
  }
  return { runner: { execute: timed, signal }, msByRun }
}
