/**
 * Proves a task's grader before students meet it: the reference and every other correct solution must get full marks,
 * every known mistake must lose some, and so must the reference with one small mistake in it. The task may be published
 * only then.
 */
import type { CodeTask } from '../../contract/task.ts'
import type { GradedVerdict, Verdict } from '../../contract/verdict.ts'
import { runtimeFingerprint } from '../../runtime/fingerprint.ts'
import type { Execute } from '../../runtime/job.ts'
import { judgeBriefly } from '../judge.ts'
import { counterExampleStream, planCases } from '../plan/plan.ts'
import { taskContent, taskVersion } from '../plan/version.ts'
import { codeProblems } from '../problems.ts'
import { Fault, type Runner } from '../run.ts'
import { mutantProblems } from './count-mutants.ts'
import type { MutantReport, Proof, ProofProblem, ProvenSolution } from './proof.ts'
import { chooseMutants, proveMutants } from './prove-mutants.ts'

export type Progress = { done: number; total: number; label: string }

type Solution = { role: ProvenSolution['role']; name: string; source: string; path: string }

/** Fixed, so that proving the same content again proves the same. Training is dear, so metric tasks get fewer. */
const seedsFor = (task: CodeTask, role: Solution['role']) =>
  task.checks.some(({ kind }) => kind === 'metric') ? (role === 'reference' ? [11, 12] : [11]) : [11, 12, 13]

/**
 * Solutions are run one after another, so that none is slowed to its time limit by a neighbour; `parallel` is how many
 * mutants are judged at once.
 */
export async function prove(
  task: CodeTask,
  execute: Execute,
  onProgress: (progress: Progress) => unknown = () => {},
  signal?: AbortSignal,
  parallel = 1,
): Promise<Proof> {
  const runner: Runner = { execute, signal }
  const problems = codeProblems(taskContent(task))
  const solutions: ProvenSolution[] = []
  let mutants: MutantReport | null = null
  if (!problems.some(({ reason }) => reason === 'invalid')) {
    const fault = await findPlanFault(task, runner)
    if (fault) problems.push(fault)
    else {
      const all = solutionsOf(task)
      const chosen = await chooseMutants(task).catch((error: Error) => error)
      const total = all.length + (chosen instanceof Error ? 0 : chosen.mutants.length)
      for (const [done, solution] of all.entries()) {
        await onProgress({ done, total, label: `${solution.role} ${solution.name}` })
        const proven = await proveSolution(task, solution, runner)
        solutions.push(proven.solution)
        problems.push(...proven.problems)
      }
      if (chosen instanceof Error) problems.push(notGradable('reference', chosen.message))
      else if (problems.length === 0) {
        const onStart = (done: number, { operator, line }: { operator: string; line: number }) =>
          onProgress({ done: all.length + done, total, label: `${operator}, line ${line}` })
        const report = await proveMutants(task, { ...chosen, parallel, onStart }, runner).catch(faultOnly)
        if (report instanceof Fault) problems.push(notGradable('reference', report.message))
        else {
          mutants = report
          problems.push(...mutantProblems(report))
        }
      }
      await onProgress({ done: total, total, label: '' })
    }
  }
  return {
    publishable: problems.length === 0,
    problems,
    solutions,
    caught: task.checks.map(({ id }) => ({
      check: id,
      wrong: solutions.filter(
        ({ role, failed }) => role === 'wrong' && failed.some(({ check }) => check === id),
      ).length,
    })),
    mutants,
    seeds: seedsFor(task, 'reference'),
    taskVersion: taskVersion(task),
    runtime: await runtimeFingerprint(),
  }
}

const notGradable = (path: string, why: string): ProofProblem => ({
  path,
  reason: 'not-gradable',
  detail: why.slice(0, 1000),
})

function faultOnly(error: unknown): Fault {
  if (error instanceof Fault) return error
  throw error
}

async function findPlanFault(task: CodeTask, runner: Runner): Promise<ProofProblem | undefined> {
  try {
    const cases = await planCases(task, counterExampleStream, runner)
    const unknown = cases.flatMap(({ calls }) => calls).find(({ entry }) => !task.entry.includes(entry))
    return (
      unknown && {
        path: 'cases',
        reason: 'plan-failed',
        detail: `a call of ${unknown.entry}, which is no entry`,
      }
    )
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { path: 'cases', reason: 'plan-failed', detail: error.message.slice(0, 1000) }
  }
}

const solutionsOf = (task: CodeTask): Solution[] => [
  { role: 'reference', name: 'reference', source: task.reference, path: 'reference' },
  ...task.otherCorrect.map(({ name, source }, i) => ({
    role: 'other-correct' as const,
    name,
    source,
    path: `otherCorrect.${i}`,
  })),
  ...task.wrong.map(({ name, source }, i) => ({ role: 'wrong' as const, name, source, path: `wrong.${i}` })),
]

async function proveSolution(task: CodeTask, { role, name, source, path }: Solution, runner: Runner) {
  const verdicts: Verdict[] = []
  for (const seed of seedsFor(task, role)) verdicts.push(await judgeBriefly(task, source, seed, runner))
  const graded = verdicts.filter((verdict) => verdict.outcome === 'graded')
  const problems = verdicts
    .flatMap((verdict) => (verdict.outcome === 'ungradable' ? [verdict.why] : []))
    .slice(0, 1)
    .map((why) => notGradable(path, why))
  const scores = graded.map(({ score }) => score)
  const score = scores.length === 0 ? 0 : role === 'wrong' ? Math.max(...scores) : Math.min(...scores)
  const failed = failedChecks(graded)
  const detail = failed.map(({ check, reason }) => `${check}: ${reason}`).join(', ')
  if (role === 'wrong' ? score === 1 : graded.length > 0 && score < 1) {
    problems.push({
      path,
      reason: role === 'wrong' ? 'wrong-passed' : `${role}-failed`,
      ...(detail ? { detail } : {}),
    })
  }
  if (role === 'reference' && graded[0] && !(await isStable(task, source, graded[0], runner))) {
    problems.push({ path, reason: 'unstable' })
  }
  const ms = Math.max(0, ...graded.map(({ timings }) => timings.totalMs))
  const solution: ProvenSolution = { role, name, score, failed, metrics: metricsOf(graded), ms }
  return { solution, problems }
}

function failedChecks(verdicts: GradedVerdict[]): ProvenSolution['failed'] {
  const found = new Map<string, ProvenSolution['failed'][number]>()
  for (const { id, passed, reason } of verdicts.flatMap(({ checks }) => checks)) {
    if (!passed && !found.has(id)) found.set(id, { check: id, reason })
  }
  return [...found.values()]
}

function metricsOf(verdicts: GradedVerdict[]): ProvenSolution['metrics'] {
  const values: ProvenSolution['metrics'] = {}
  for (const { id, details } of verdicts.flatMap(({ checks }) => checks)) {
    if (details.metric) values[id] = [...(values[id] ?? []), details.metric.value]
  }
  return values
}

/** The same seed again must say the same. */
async function isStable(
  task: CodeTask,
  source: string,
  before: GradedVerdict,
  runner: Runner,
): Promise<boolean> {
  const again = await judgeBriefly(task, source, before.seed, runner)
  return again.outcome === 'graded' && JSON.stringify(again.checks) === JSON.stringify(before.checks)
}
