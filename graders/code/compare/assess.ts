/** Runs a solution on prepared cases and decides each check, without yet asking what may be shown of it. */

import type { LimitKind } from '../../contract/limits.ts'
import type { CodeTask } from '../../contract/task.ts'
import type { CheckDetails } from '../../contract/verdict.ts'
import type { StepError } from '../../runtime/job.ts'
import { obstacleDetails } from '../checks/gradient.ts'
import { type Answered, failed, type Judged, type Question } from '../checks/kind.ts'
import { checkJudge, isCompared } from '../checks/registry.ts'
import { askAuthor } from '../plan/ask-author.ts'
import { type Case, type Prepared, solutionGroups } from '../plan/plan.ts'
import { type Ran, type Runner, type Runs, runSolution, seedFrom } from '../run.ts'
import { describeCall } from './describe.ts'

export type Assessment = {
  cases: Case[]
  judged: Map<string, Judged>
  /** Limit that the solution's own process hit in a check, if any; limits in the author's jail are not among them. */
  limits: LimitKind[]
  console: Runs['console']
  consoleTruncated: boolean
  sandboxMs: number
}

/** @throws {Fault} when it is not the solution that failed. */
export async function assess(
  task: CodeTask,
  source: string,
  { stream, cases, expected: answerCases }: Prepared,
  runner: Runner,
): Promise<Assessment> {
  const groups = solutionGroups(task, cases)
  const runs = await runSolution(task, source, groups, stream, runner)
  const judged = new Map<string, Judged>()
  const answered = new Map<Case, Answered[]>()
  for (const item of cases) {
    const outcomes = runs.ran.get(item.runId)!
    const failure = findFailure(item, outcomes)
    if (failure) judged.set(item.check.id, failure)
    else
      answered.set(
        item,
        item.calls.map((call, i) => {
          const { value, leakedTensors } = outcomes[i] as Returned
          return { call, value, leakedTensors }
        }),
      )
  }
  if ([...answered.keys()].some(({ check }) => isCompared(check.kind))) {
    const expected = await answerCases()
    for (const [{ runId }, calls] of answered) {
      for (const [i, call] of calls.entries()) call.expected = expected.get(runId)?.[i]
    }
  }
  const questions = new Map<string, Question>()
  for (const [{ check }, calls] of answered) {
    const asked = checkJudge(check.kind).ask?.(check, calls, seedFrom(`verify ${stream}/${check.id}`))
    if (asked && 'reason' in asked) judged.set(check.id, asked)
    else if (asked) questions.set(check.id, asked)
  }
  const answers = await askAuthor(task, questions, stream, runner)
  for (const [{ check }, calls] of answered) {
    if (!judged.has(check.id))
      judged.set(check.id, checkJudge(check.kind).judge(check, calls, answers.get(check.id)))
  }
  const limits = [...runs.ran.values()]
    .flat()
    .flatMap((ran) => (ran.ok || !ran.limit ? [] : [ran.limit.kind]))
  const { console, consoleTruncated, wallMs } = runs
  return { cases, judged, limits, console, consoleTruncated, sandboxMs: wallMs }
}

type Returned = Extract<Ran, { ok: true }>

/** The first call that did not return, or that changed what it was given. */
export function findFailure({ calls }: Case, outcomes: Ran[]): Judged | undefined {
  for (const [i, outcome] of outcomes.entries()) {
    const call = describeCall(calls[i]!)
    if (!outcome.ok) {
      const details: CheckDetails = outcome.limit ? { limit: outcome.limit } : {}
      return failed(outcome.reason, { call, ...details, ...errorDetails(outcome) })
    }
    if (outcome.mutatedArgs) return failed('mutated-input', { call })
  }
  return undefined
}

function errorDetails({ reason, error }: Exclude<Ran, Returned>): CheckDetails {
  if (!error) return {}
  return reason === 'not-differentiable' ? obstacleDetails(error.message) : { error: studentError(error) }
}

const studentError = ({ name, message, stack }: StepError) => ({
  name: name.slice(0, 100),
  message: message.slice(0, 2000),
  stack: stack.slice(0, 20).map((frame) => ({ ...frame, fn: frame.fn.slice(0, 100) })),
})
