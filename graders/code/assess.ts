/** Runs a solution on prepared cases and decides each check, without yet asking what may be shown of it. */
import type { CheckDetails, CodeTask, LimitKind } from '../contract.ts'
import type { StepError } from '../runtime/job.ts'
import { authorLimits, casesModule, inspectModule } from './author.ts'
import { type Answered, failed, type Judged, type Question } from './checks/kind.ts'
import { checkJudge } from './checks/registry.ts'
import { describeCall } from './describe.ts'
import { type Case, type Prepared, solutionGroups } from './plan.ts'
import { Fault, type Group, type Ran, type Runner, type Runs, runGroups, seedFrom } from './run.ts'

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
  const runs = await runGroups(groups, { solution: source }, `solution ${stream}`, runner)
  const judged = new Map<string, Judged>()
  const answered = new Map<Case, Answered[]>()
  for (const item of cases) {
    const outcomes = runs.ran.get(item.runId)!
    const failure = findFailure(item, outcomes)
    if (failure) judged.set(item.check.id, failure)
    else
      answered.set(
        item,
        item.calls.map((call, i) => ({ call, value: (outcomes[i] as Returned).value })),
      )
  }
  if ([...answered.keys()].some(({ check }) => check.kind === 'outputs')) {
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
    if (judged.has(check.id)) continue
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
function findFailure({ calls }: Case, outcomes: Ran[]): Judged | undefined {
  for (const [i, outcome] of outcomes.entries()) {
    const call = describeCall(calls[i]!)
    if (!outcome.ok) {
      const details: CheckDetails = outcome.limit ? { limit: outcome.limit } : {}
      return failed(outcome.reason, {
        call,
        ...details,
        ...(outcome.error ? { error: studentError(outcome.error) } : {}),
      })
    }
    if (outcome.mutatedArgs) return failed('mutated-input', { call })
  }
  return undefined
}

const studentError = ({ name, message, stack }: StepError) => ({
  name: name.slice(0, 100),
  message: message.slice(0, 2000),
  stack: stack.slice(0, 20).map((frame) => ({ ...frame, fn: frame.fn.slice(0, 100) })),
})

async function askAuthor(task: CodeTask, questions: Map<string, Question>, stream: string, runner: Runner) {
  const groups = task.checks.flatMap((check): Group[] => {
    const question = questions.get(check.id)
    return question ? [{ id: check.id, limits: authorLimits(check), calls: [question] }] : []
  })
  const modules = { cases: casesModule(task), 'inspect-model': inspectModule() }
  const { ran } = await runGroups(groups, modules, `verify ${stream}`, runner)
  const answers = new Map<string, Ran>()
  for (const [id, [answer]] of ran) {
    if (!answer!.ok && authorMistakes.has(answer!.reason)) {
      throw new Fault(`the author's module fails ${id}: ${answer!.reason} ${answer!.error?.message ?? ''}`)
    }
    answers.set(id, answer!)
  }
  return answers
}

/** No result of a student can bring these about. */
const authorMistakes = new Set(['compile-error', 'forbidden-import', 'not-exported', 'unsupported-value'])
