/**
 * How long a solution takes beside the reference. The clock is ours, outside of both processes; each runs the check's
 * calls alone in a process of its own, in turns. What counts is the best of either, and a solution is only found too slow
 * when that is so in every round: a busy machine can make any one measurement slow, but none fast.
 */
import type { CodeTask } from '../contract/task.ts'
import { type Answered, failed, type Judged } from './checks/kind.ts'
import { checkJudge } from './checks/registry.ts'
import { type Assessment, findFailure } from './compare/assess.ts'
import { type Case, solutionGroups } from './plan/plan.ts'
import { Fault, type Ran, type Runner, runSolution } from './run.ts'

const rounds = 5
/** A process's own noise on a busy machine: a reference that takes less counts as this. */
const noiseMs = 50

/** Decides the resources checks with a time budget among those that passed otherwise. @throws {Fault} */
export async function assessPace(
  task: CodeTask,
  source: string,
  assessment: Assessment,
  stream: string,
  runner: Runner,
): Promise<Assessment> {
  const judged = new Map(assessment.judged)
  let { sandboxMs } = assessment
  for (const item of assessment.cases) {
    const { check } = item
    if (check.kind !== 'resources' || check.timeRatio === undefined) continue
    if (judged.get(check.id)?.reason !== 'passed') continue
    const { found, wallMs } = await race(task, source, item, check.timeRatio, stream, runner)
    if (found) judged.set(check.id, found)
    sandboxMs += wallMs
  }
  return { ...assessment, judged, sandboxMs }
}

async function race(
  task: CodeTask,
  source: string,
  item: Case,
  ratio: number,
  stream: string,
  runner: Runner,
): Promise<{ found?: Judged; wallMs: number }> {
  const best = { reference: Number.POSITIVE_INFINITY, submission: Number.POSITIVE_INFINITY }
  let wallMs = 0
  const measure = async (role: keyof typeof best, solution: string) => {
    const groups = solutionGroups(task, [item], role)
    const runs = await runSolution(task, solution, groups, stream, runner)
    wallMs += runs.wallMs
    best[role] = Math.min(best[role], runs.wallMs)
    return runs.ran.get(item.runId)!
  }
  for (let round = 0; round < rounds; round++) {
    const expected = await measure('reference', task.reference)
    if (findFailure(item, expected)) throw new Fault(`the reference fails ${item.check.id}`)
    const ran = await measure('submission', source)
    // Who computes nothing where only time seems to count is not quick but wrong.
    const found = findFailure(item, ran) ?? judgeAnswers(item, ran, expected)
    if (found) return { found, wallMs }
    if (best.submission <= ratio * Math.max(noiseMs, best.reference)) return { wallMs }
  }
  return { found: failed('too-slow', { timeRatio: ratio }), wallMs }
}

function judgeAnswers({ check, calls }: Case, ran: Ran[], expected: Ran[]): Judged | undefined {
  const answered = calls.map((call, i): Answered => {
    const [own, wanted] = [ran[i] as Returned, expected[i] as Returned]
    return { call, value: own.value, expected: wanted.value, leakedTensors: own.leakedTensors }
  })
  const judged = checkJudge(check.kind).judge(check, answered, undefined)
  return judged.reason === 'passed' ? undefined : judged
}

type Returned = Extract<Ran, { ok: true }>
