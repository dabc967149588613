import type { Proof, ProvenSolution } from '#graders/code/proof.ts'
import { prove } from '#graders/code/prove.ts'
import { execute } from '#graders/runtime/execute.ts'
import { listTaskSlugs } from '#graders/tasks/load.ts'
import { getTask } from './inputs.ts'
import { type JsonOption, mark, paint, percent, printJson, showProgress, UsageError } from './print.ts'

type Options = JsonOption & { all?: boolean }

/** Exit code 2 when a task may not be published. */
export async function proveTasks(slug: string | undefined, { json, all }: Options, signal: AbortSignal) {
  if (slug === undefined ? !all : all) throw new UsageError('Give either a task or --all.')
  const slugs = slug === undefined ? await listTaskSlugs() : [slug]
  const reports = []
  for (const name of slugs) {
    const show = ({ done, total, label }: { done: number; total: number; label: string }) =>
      showProgress(label ? `${name}: ${done}/${total} ${label}` : '')
    const proof = await prove(await getTask(name), execute, show, signal)
    if (!proof.publishable) process.exitCode = 2
    reports.push(reportOf(name, proof))
    if (!json) printProof(name, proof)
  }
  if (json) printJson(slug === undefined ? reports : reports[0])
}

function reportOf(
  task: string,
  { taskVersion, publishable, problems, solutions, caught, seeds, runtime }: Proof,
) {
  const of = (role: ProvenSolution['role']) =>
    solutions.filter((solution) => solution.role === role).map(({ role: _, ...solution }) => solution)
  const wrong = of('wrong').map(({ failed, ...solution }) => ({ ...solution, caughtBy: failed }))
  const [reference] = of('reference')
  const proven = { reference: reference ?? null, otherCorrect: of('other-correct'), wrong }
  return { task, taskVersion, publishable, problems, ...proven, caught, seeds, runtime }
}

function printProof(task: string, { publishable, problems, solutions }: Proof) {
  console.log(`${mark(publishable)} ${paint('bold', task)} ${publishable ? 'may' : 'may not'} be published`)
  for (const { role, name, score, failed, ms } of solutions) {
    const right = role === 'wrong' ? score < 1 : score === 1
    const caught = failed.map(({ check, reason }) => `${check} (${reason})`).join(', ')
    console.log(
      `  ${mark(right)} ${role} ${name}: ${percent(score)} ${paint('dim', `${Math.round(ms)} ms ${caught}`)}`,
    )
  }
  for (const { path, reason, detail } of problems) {
    console.log(`  ${paint('red', reason)} ${path}${detail ? `: ${detail}` : ''}`)
  }
}
