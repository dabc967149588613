/**
 * Runs groups of calls in the sandbox so that one group's end costs no other: as many groups as possible share a
 * process, and what is left after a crash or a limit goes on in a fresh one.
 */

import type { ForbiddableOp } from '../contract/forbiddable.ts'
import type { LimitKind, Limits } from '../contract/limits.ts'
import type { CodeTask } from '../contract/task.ts'
import type { CheckDetails, Reason } from '../contract/verdict.ts'
import { createRng } from '../random.ts'
import type {
  ConsoleLine,
  Derivative,
  Execute,
  Execution,
  Step,
  StepError,
  StepResult,
} from '../runtime/job.ts'
import type { Value } from '../value.ts'
import { maxHeldBytes, valueBytes } from '../value-bytes.ts'
import type { ReferenceStore } from './plan/prepared-bytes.ts'

export type Group = {
  id: string
  limits: Limits
  calls: { module: string; path: string; args: Value[]; derive?: Derivative }[]
}

/** What became of one call. */
export type Ran =
  | { ok: true; value: Value; mutatedArgs: boolean; leakedTensors: number }
  | { ok: false; reason: Reason; error?: StepError; limit?: CheckDetails['limit'] }

export type Runs = {
  /** By group id, one entry for each call. */
  ran: Map<string, Ran[]>
  /** `group` is '' for lines written while the module was loading. */
  console: (Pick<ConsoleLine, 'level' | 'text'> & { group: string })[]
  consoleTruncated: boolean
  wallMs: number
}

/** The sandbox or an author's module failed: nobody's answer was wrong, the grading has to be repeated. */
export class Fault extends Error {
  override name = 'Fault'
}

export type Runner = {
  execute: Execute
  signal?: AbortSignal | undefined
  /** Whether the same modules will be asked again, as an author's are about each submission. */
  isRecurring?: boolean
  /** Without one, cases and the reference's answers are computed by each process that needs them. */
  store?: ReferenceStore | undefined
}

/** Processes that did not finish may take this long together, or two full limits; groups after it are not run. */
const patienceMs = 30_000

/** `seed` names the stream that Math.random is seeded from. Results are hostile data when a module is a student's. */
export async function runGroups(
  groups: Group[],
  modules: Record<string, string>,
  seed: string,
  { execute, signal, isRecurring = false }: Runner,
  forbiddenOps: ForbiddableOp[] = [],
): Promise<Runs> {
  const forbids = forbiddenOps.length > 0 ? { forbiddenOps } : {}
  const runs: Runs = { ran: new Map(), console: [], consoleTruncated: false, wallMs: 0 }
  let left = groups.filter((group) => group.calls.length > 0 || void runs.ran.set(group.id, []))
  let spentMs = 0
  let heldBytes = 0
  while (left.length > 0) {
    const limits = left[0]!.limits
    if (spentMs > 0 && spentMs + limits.timeMs > Math.max(patienceMs, 2 * limits.timeMs)) {
      for (const group of left)
        runs.ran.set(
          group.id,
          group.calls.map(() => ({ ok: false, reason: 'not-run' })),
        )
      break
    }
    const batch = left.slice(0, sharedPrefix(left))
    const execution = await execute(
      { seed: seedFrom(seed), modules, steps: batch.flatMap(stepsOf), isRecurring, ...forbids },
      limits,
      signal,
    )
    if (execution.ended.how === 'fault') throw new Fault(execution.ended.why)
    keep(runs, execution)
    const done = settle(runs.ran, batch, execution)
    heldBytes = holdAtMost(runs.ran, batch.slice(0, done), heldBytes)
    // A time limit is charged in full, not as measured: what is not run must not depend on how busy the machine is.
    if (isTimeLimit(execution)) spentMs += limits.timeMs
    else if (execution.ended.how !== 'completed') spentMs += Math.min(limits.timeMs, execution.wallMs)
    left = left.slice(done)
  }
  return runs
}

/** Runs a submission, the reference, or what may stand in their place: all of them do without what the task forbids. */
export const runSolution = (
  { forbiddenOps }: Pick<CodeTask, 'forbiddenOps'>,
  solution: string,
  groups: Group[],
  stream: string,
  runner: Runner,
): Promise<Runs> => runGroups(groups, { solution }, `solution ${stream}`, runner, forbiddenOps)

/** A 32-bit seed for a named stream; never 0, which tfjs takes for "unseeded". */
export const seedFrom = (stream: string) => 1 + Math.floor(createRng(stream)() * (2 ** 31 - 2))

/** A process has one set of limits, so only neighbours with equal limits share one. */
function sharedPrefix(groups: Group[]): number {
  const wanted = JSON.stringify(groups[0]!.limits)
  const end = groups.findIndex((group) => JSON.stringify(group.limits) !== wanted)
  return end < 0 ? groups.length : end
}

const stepsOf = (group: Group): Step[] => group.calls.map((call, i) => ({ id: `${group.id}/${i}`, ...call }))

/**
 * Files the results of the finished groups and returns how many groups are settled. A group during which the process
 * died is settled only when it had the limits to itself; otherwise it gets a process of its own next.
 */
function settle(ran: Runs['ran'], batch: Group[], execution: Execution): number {
  const results = new Map<string, StepResult>()
  // The first answer counts: a forged later frame can't replace what was already said.
  for (const result of execution.results) if (!results.has(result.id)) results.set(result.id, result)
  let usedMs = 0
  for (const [i, group] of batch.entries()) {
    const answers = group.calls.map((_, call) => results.get(`${group.id}/${call}`))
    const complete = answers.every((answer) => answer !== undefined)
    const hadItsShare = i === 0 || (isTimeLimit(execution) && usedMs < 0.1 * group.limits.timeMs)
    if (!complete && !hadItsShare) return i
    ran.set(
      group.id,
      answers.map((answer) => (answer ? outcomeOf(answer) : unfinished(execution))),
    )
    if (!complete) return i + 1
    usedMs += answers.reduce((sum, answer) => sum + (answer?.ms ?? 0), 0)
  }
  return batch.length
}

/** Processes have a limit each; what they returned together must not fill the grader's memory either. */
function holdAtMost(ran: Runs['ran'], groups: Group[], heldBytes: number): number {
  let sum = heldBytes
  for (const { id } of groups) {
    const outcomes = ran.get(id)!
    const bytes = outcomes.reduce((total, outcome) => total + (outcome.ok ? valueBytes(outcome.value) : 0), 0)
    if (sum + bytes <= maxHeldBytes) sum += bytes
    else ran.set(id, outcomes.map(tooMuch))
  }
  return sum
}

const tooMuch = (): Ran => ({
  ok: false,
  reason: 'output-limit',
  limit: { kind: 'output', allowed: maxHeldBytes },
})

const isTimeLimit = ({ ended }: Execution) => ended.how === 'limit' && ended.limit === 'time'

const outcomeOf = (result: StepResult): Ran =>
  result.ok
    ? {
        ok: true,
        value: result.value,
        mutatedArgs: result.mutatedArgs,
        leakedTensors: result.leakedTensors,
      }
    : { ok: false, reason: errorReason[result.error.kind], error: result.error }

const errorReason: Record<StepError['kind'], Reason> = {
  threw: 'threw',
  'compile-error': 'compile-error',
  'forbidden-import': 'forbidden-import',
  'forbidden-op': 'forbidden-op',
  'not-exported': 'not-exported',
  'unsupported-value': 'unsupported-value',
  'not-differentiable': 'not-differentiable',
}

const limitReason: Record<LimitKind, Reason> = {
  time: 'time-limit',
  memory: 'memory-limit',
  output: 'output-limit',
  processes: 'process-limit',
}

function unfinished({ ended }: Execution): Ran {
  if (ended.how !== 'limit') return { ok: false, reason: 'exited' }
  // The peak is a measurement: it would make two gradings of one submission differ.
  const { limit: kind, allowed } = ended
  return { ok: false, reason: limitReason[kind], limit: { kind, allowed } }
}

function keep(runs: Runs, execution: Execution): void {
  runs.wallMs += execution.wallMs
  runs.consoleTruncated ||= execution.consoleTruncated
  for (const { step, level, text } of execution.console) {
    runs.console.push({ group: step.slice(0, Math.max(0, step.lastIndexOf('/'))), level, text })
  }
}
