/** What a submission is called with: the author's `plan`, run in a jail of its own, and the reference's answers. */
import type { Check } from '../../contract/check.ts'
import type { CodeTask } from '../../contract/task.ts'
import { runtimeFingerprint } from '../../runtime/fingerprint.ts'
import type { Execute } from '../../runtime/job.ts'
import type { Call, Value } from '../../value.ts'
import { derivativeOf } from '../checks/gradient.ts'
import { isCompared } from '../checks/registry.ts'
import { Fault, type Group, type Ran, type Runner, runGroups, runSolution, seedFrom } from '../run.ts'
import { authorLimits, casesModule, planPath } from './author.ts'
import { callsBytes, createCache } from './cache.ts'
import { decodePrepared, encodePrepared, maxStoredBytes } from './prepared-bytes.ts'
import { taskVersion } from './version.ts'

/** One check with its calls. `runId`: the check under which they run; another's when its results are reused. */
export type Case = { check: Check; runId: string; calls: Call[] }
/** What the reference answers, by `runId`; only runs that some check compares are there. */
export type Expected = Map<string, Value[]>
/** `expected` runs the reference when first asked: a submission that never answers needs no comparison. */
export type Prepared = { stream: string; cases: Case[]; expected: () => Promise<Expected> }

/**
 * Streams of randomness. Samples are the same for everyone, so that Run and Submit agree on them. Counter-examples
 * replace hidden inputs in feedback. Every other stream is a submission's own seed.
 */
export const sampleStream = 'sample'
export const counterExampleStream = 'counter-example'
export const gradedStream = (seed: number) => `seed ${seed}`

const caches = new WeakMap<Execute, ReturnType<typeof createCache<Prepared>>>()

/** @throws {Fault} when the author's module or the reference does not do what it promises. */
export function prepareCases(task: CodeTask, stream: string, { execute, store }: Runner): Promise<Prepared> {
  let cache = caches.get(execute)
  if (!cache) {
    cache = createCache<Prepared>(({ cases }) => callsBytes(cases.flatMap(({ calls }) => calls)))
    caches.set(execute, cache)
  }
  // Others may wait for the same preparation: one submission's abort must not end it, so no signal goes in.
  return cache(`${taskVersion(task)} ${stream}`, () => findOrMake(task, stream, { execute, store }))
}

/** Makes sure that the store has the hidden cases of `seed`, and the reference's answers to them. @throws {Fault} */
export async function storeReference(task: CodeTask, seed: number, runner: Runner): Promise<void> {
  const { expected } = await findOrMake(task, gradedStream(seed), runner)
  await expected()
}

/** Raise it when the same task, seed and runtime are to be called in another way than before. */
const preparation = 1

/** In the store, where there is one, are whole entries only: calls and answers. */
async function findOrMake(task: CodeTask, stream: string, runner: Runner): Promise<Prepared> {
  const { store } = runner
  const runtime = await runtimeFingerprint()
  const name = `${preparation} ${taskVersion(task)} ${runtime} ${stream}`
  const bytes = await store?.find(runtime, stream).catch(() => undefined)
  const stored = bytes && decodePrepared(name, bytes, task)
  if (stored) return { stream, cases: stored.cases, expected: async () => stored.expected }

  const cases = await planCases(task, stream, runner)
  const answer = async () => {
    const expected = await answerCases(task, cases, stream, runner)
    const made = store && encodePrepared(name, cases, expected)
    if (made && made.length <= maxStoredBytes) await store.put(runtime, stream, made).catch(() => {})
    return expected
  }
  let answers: Promise<Expected> | undefined
  const expected = () => {
    answers ??= answer().catch((cause) => {
      answers = undefined
      throw cause
    })
    return answers
  }
  // Nobody will ask for answers that there are not: then the calls are all there is to keep.
  if (store && cases.every(({ check }) => !isCompared(check.kind))) await expected()
  return { stream, cases, expected }
}

/** The calls of every check, without the reference's answers. */
export async function planCases(task: CodeTask, stream: string, runner: Runner): Promise<Case[]> {
  const groups = task.checks.map((check): Group => {
    const seed = seedFrom(`${check.visibility === 'sample' ? sampleStream : stream}/${check.id}`)
    const args: Value[] = [
      { t: 'string', v: check.id },
      { t: 'rng', seed },
    ]
    return { id: check.id, limits: authorLimits(check), calls: [{ module: 'cases', path: planPath, args }] }
  })
  const { ran } = await runGroups(groups, { cases: casesModule(task) }, `plan ${stream}`, runner)
  const plans = new Map(task.checks.map((check) => [check.id, planOf(check, ran.get(check.id)![0]!)]))
  const derived = new Set(task.checks.filter(({ kind }) => kind === 'gradient').map(({ id }) => id))
  return task.checks.map((check) => {
    const planId = resolve(check.id, plans)
    // What a derivative is asked of answers no other question, whoever owns the plan.
    const runId = check.kind === 'gradient' || derived.has(planId) ? check.id : planId
    return { check, runId, calls: plans.get(planId) as Call[] }
  })
}

/** Follows a plan that is another check's name. */
function resolve(id: string, plans: Map<string, Call[] | string>): string {
  let runId = id
  for (let hops = 0; hops <= plans.size; hops++) {
    const plan = plans.get(runId)
    if (plan === undefined) throw new Fault(`plan of ${id} names ${runId}, which is no check`)
    if (typeof plan !== 'string') return runId
    runId = plan
  }
  throw new Fault(`plan of ${id} names itself in a circle`)
}

function planOf(check: Check, ran: Ran): Call[] | string {
  const fault = (why: string) => new Fault(`plan of ${check.id}: ${why}`)
  if (!ran.ok) throw fault(ran.error ? `${ran.error.name} ${ran.error.message}` : ran.reason)
  if (ran.value.t === 'string') return ran.value.v
  if (ran.value.t !== 'array' || ran.value.v.length === 0) throw fault('it must make at least one call')
  return ran.value.v.map((item) => {
    const fields = new Map(item.t === 'object' ? item.v : [])
    const entry = fields.get('entry')
    const args = fields.get('args')
    const label = fields.get('label')
    if (entry?.t !== 'string' || args?.t !== 'array') throw fault('a call needs `entry` and `args`')
    return { entry: entry.v, args: args.v, ...(label?.t === 'string' ? { label: label.v } : {}) }
  })
}

async function answerCases(task: CodeTask, cases: Case[], stream: string, runner: Runner): Promise<Expected> {
  const compared = new Set(cases.filter(({ check }) => isCompared(check.kind)).map(({ runId }) => runId))
  const groups = solutionGroups(
    task,
    cases.filter(({ runId }) => compared.has(runId)),
    'reference',
  )
  const { ran } = await runSolution(task, task.reference, groups, stream, runner)
  const answers = [...ran].map(([id, outcomes]) => {
    const values = outcomes.map((outcome) => {
      if (outcome.ok) return outcome.value
      throw new Fault(`the reference fails ${id}: ${outcome.reason} ${outcome.error?.message ?? ''}`.trim())
    })
    return [id, values] as const
  })
  return new Map(answers)
}

/** One group for each distinct run, limited as the check that owns it. */
export function solutionGroups(
  task: CodeTask,
  cases: Case[],
  role: 'submission' | 'reference' = 'submission',
): Group[] {
  const runs = new Map(cases.map(({ runId, calls }) => [runId, calls]))
  return [...runs].map(([id, calls]) => {
    const owner = task.checks.find((check) => check.id === id)
    const derive = owner?.kind === 'gradient' ? derivativeOf(owner, role) : undefined
    return {
      id,
      limits: { ...task.limits, ...owner?.limits },
      calls: calls.map(({ entry, args }) => ({
        module: 'solution',
        path: entry,
        args,
        ...(derive ? { derive } : {}),
      })),
    }
  })
}
