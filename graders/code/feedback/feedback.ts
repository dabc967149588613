/**
 * What a student may read about a submission. Scores come from the graded run, which held hidden inputs, so its process
 * could put them into any message, value or log line. All that is shown comes from a second run that never held any:
 * samples as they are, and hidden checks on counter-examples made from another seed.
 */
import { isDeepStrictEqual } from 'node:util'
import type { CodeTask } from '../../contract/task.ts'
import type { CheckDetails, Reason } from '../../contract/verdict.ts'
import type { Value } from '../../value.ts'
import type { Judged } from '../checks/kind.ts'
import { isCompared } from '../checks/registry.ts'
import { type Assessment, assess } from '../compare/assess.ts'
import { type Case, counterExampleStream, prepareCases } from '../plan/plan.ts'
import type { Runner } from '../run.ts'

/** Nothing to show beside the reason itself, the limit, or the number that the judge measured. */
const selfExplaining = new Set<Reason>([
  'passed',
  'metric-short',
  'too-slow',
  'time-limit',
  'memory-limit',
  'output-limit',
  'process-limit',
  'exited',
  'not-run',
  'too-large',
])
/** These come from reading the module, before any call: they are the same for every check. */
const ofModule = new Set<Reason>(['compile-error', 'forbidden-import'])

export type Feedback = { judged: Map<string, Judged>; console: string; sandboxMs: number }

export async function explain(
  task: CodeTask,
  source: string,
  graded: Assessment,
  runner: Runner,
): Promise<Feedback> {
  const wanted = checksToShow(task, graded)
  const none = { console: [], consoleTruncated: false, judged: new Map<string, Judged>(), sandboxMs: 0 }
  const shown = wanted.size === 0 ? none : await runShowable(task, source, wanted, graded.cases, runner)
  const samples = new Set(task.checks.filter(({ visibility }) => visibility === 'sample').map(({ id }) => id))
  const judged = task.checks.map((check): [string, Judged] => {
    const { score, reason, details } = graded.judged.get(check.id)!
    const same = [shown.judged.get(check.id), ...(ofModule.has(reason) ? shown.judged.values() : [])]
    const found = same.find((other) => other?.reason === reason)?.details
    const sample = samples.has(check.id)
    return [
      check.id,
      { score, reason, details: { ...(found && show(found, sample, reason)), ...safe(details, sample) } },
    ]
  })
  const lines = shown.console
    .filter(({ group }) => group === '' || samples.has(group))
    .map(({ text }) => text)
  if (shown.consoleTruncated) lines.push('…')
  return { judged: new Map(judged), console: lines.join('\n'), sandboxMs: shown.sandboxMs }
}

function checksToShow(task: CodeTask, graded: Assessment): Set<string> {
  const unexplained = task.checks.filter(({ id }) => !selfExplaining.has(graded.judged.get(id)!.reason))
  const wanted = new Set(unexplained.map(({ id }) => id))
  if (graded.console.length > 0) {
    const ended = (id: string) =>
      selfExplaining.has(graded.judged.get(id)!.reason) && graded.judged.get(id)!.score === 0
    for (const { id, visibility } of task.checks) if (visibility === 'sample' && !ended(id)) wanted.add(id)
  }
  return wanted
}

async function runShowable(
  task: CodeTask,
  source: string,
  wanted: Set<string>,
  graded: Case[],
  runner: Runner,
) {
  const prepared = await prepareCases(task, counterExampleStream, runner)
  const chosen = prepared.cases
    .map((item, i) => ({ item, shown: indicesToShow(item, graded[i], prepared.cases) }))
    .filter(({ item, shown }) => wanted.has(item.check.id) && shown.length > 0)
  const cases = chosen.map(({ item, shown }) => ({ ...item, calls: shown.map((i) => item.calls[i]!) }))
  const expected = async () => {
    const answers = await prepared.expected()
    const kept = chosen.map(({ item, shown }): [string, Value[]] => [
      item.runId,
      shown.flatMap((i) => answers.get(item.runId)?.[i] ?? []),
    ])
    return new Map(kept)
  }
  return assess(task, source, { stream: prepared.stream, cases, expected }, runner)
}

/**
 * A plan may ignore its seed: then its counter-example would be the hidden input itself, and is left out. Checks that
 * look at all calls together, or share them with such a one, are left out whole.
 */
function indicesToShow({ check, runId, calls }: Case, graded: Case | undefined, all: Case[]): number[] {
  const indices = [...calls.keys()]
  const isPublic = all.some((other) => other.check.id === runId && other.check.visibility === 'sample')
  if (check.visibility === 'sample' || isPublic) return indices
  const other = indices.filter((i) => !isDeepStrictEqual(calls[i]!.args, graded?.calls[i]?.args))
  const areCompared = all.every((item) => item.runId !== runId || isCompared(item.check.kind))
  return areCompared || other.length === calls.length ? other : []
}

function show(details: CheckDetails, sample: boolean, reason: Reason): CheckDetails {
  // What was never called has no example: the call would only puzzle.
  if (ofModule.has(reason) || reason === 'not-exported') return { ...details, call: undefined }
  return sample ? details : { ...details, counterExample: true }
}

/** Of the graded run: a limit that the sandbox itself measured, the judge's own numbers, and no call but a sample's. */
const safe = ({ limit, metric, timeRatio, call }: CheckDetails, sample: boolean): CheckDetails => ({
  ...(timeRatio !== undefined && { timeRatio }),
  ...(limit && { limit }),
  ...(metric && { metric }),
  ...(limit && sample && call !== undefined && { call }),
})
