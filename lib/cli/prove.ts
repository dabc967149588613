import { availableParallelism } from 'node:os'
import { requiredShare } from '#graders/code/proof/count-mutants.ts'
import type { MutantReport, Proof, ProvenSolution } from '#graders/code/proof/proof.ts'
import { prove } from '#graders/code/proof/prove.ts'
import { openRuntime } from '#graders/runtime/warm.ts'
import { listTaskSlugs } from '#graders/tasks/load.ts'
import { recordProven } from '#graders/tasks/proven.ts'
import { getTask } from './inputs.ts'
import { type JsonOption, mark, paint, percent, printJson, showProgress, UsageError } from './print.ts'

type Options = JsonOption & { all?: boolean; record?: boolean }

/** Exit code 2 when a task may not be published. */
export async function proveTasks(
  slug: string | undefined,
  { json, all, record }: Options,
  signal: AbortSignal,
) {
  if (slug === undefined ? !all : all) throw new UsageError('Give either a task or --all.')
  const slugs = slug === undefined ? await listTaskSlugs() : [slug]
  const reports = []
  const parallel = availableParallelism()
  const runtime = await openRuntime()
  try {
    for (const name of slugs) {
      const show = ({ done, total, label }: { done: number; total: number; label: string }) =>
        showProgress(label ? `${name}: ${done}/${total} ${label}` : '')
      const task = await getTask(name)
      const proof = await prove(task, runtime.execute, show, signal, parallel)
      if (record) await recordProven(name, task, proof)
      if (!proof.publishable) process.exitCode = 2
      reports.push(reportOf(name, proof))
      if (!json) printProof(name, proof)
    }
  } finally {
    await runtime.close()
  }
  if (json) printJson(slug === undefined ? reports : reports[0])
}

function reportOf(
  task: string,
  { taskVersion, publishable, problems, solutions, mutants, caught, seeds, runtime }: Proof,
) {
  const of = (role: ProvenSolution['role']) =>
    solutions.filter((solution) => solution.role === role).map(({ role: _, ...solution }) => solution)
  const wrong = of('wrong').map(({ failed, ...solution }) => ({ ...solution, caughtBy: failed }))
  const [reference] = of('reference')
  const proven = { reference: reference ?? null, otherCorrect: of('other-correct'), wrong }
  return { task, taskVersion, publishable, problems, ...proven, mutants, caught, seeds, runtime }
}

function printProof(task: string, { publishable, problems, solutions, mutants }: Proof) {
  console.log(`${mark(publishable)} ${paint('bold', task)} ${publishable ? 'may' : 'may not'} be published`)
  for (const { role, name, score, failed, ms } of solutions) {
    const right = role === 'wrong' ? score < 1 : score === 1
    const caught = failed.map(({ check, reason }) => `${check} (${reason})`).join(', ')
    console.log(
      `  ${mark(right)} ${role} ${name}: ${percent(score)} ${paint('dim', `${Math.round(ms)} ms ${caught}`)}`,
    )
  }
  if (mutants) printMutants(mutants)
  for (const { path, reason, detail } of problems) {
    console.log(`  ${paint('red', reason)} ${path}${detail ? `: ${detail}` : ''}`)
  }
}

function printMutants(report: MutantReport) {
  const { made, total, caught, outOfTime, equivalent, share, survivors, stale, refuted, ms } = report
  const sample = made > total ? ` (a sample of ${made})` : ''
  const late = outOfTime > 0 ? ` (${outOfTime} by time)` : ''
  const figures = `${caught} of ${total - equivalent} caught${late}, ${equivalent} equivalent${sample}`
  const seconds = paint('dim', `${Math.round(ms / 1000)} s`)
  console.log(`  ${mark(share >= requiredShare)} mutants: ${percent(share)}, ${figures} ${seconds}`)
  for (const { id, line, diff } of survivors) {
    console.log(`    ${paint('red', 'not caught')} ${id}, line ${line}`)
    console.log(diff.replace(/^/gm, '      '))
  }
  for (const id of stale)
    console.log(`    ${paint('yellow', 'marked equivalent, but there is no such mutant')} ${id}`)
  for (const id of refuted) console.log(`    ${paint('yellow', 'marked equivalent, but caught')} ${id}`)
}
