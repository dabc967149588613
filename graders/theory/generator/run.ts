/** Runs an author's generator and its verify function in the sandbox. */
import type { Limits } from '../../contract/limits.ts'
import type { VariantParams } from '../../question.ts'
import type { Execute, Execution, Job, StepResult } from '../../runtime/job.ts'
import type { Value } from '../../value.ts'
import { type Problem, type ProblemReason, problem } from '../problem.ts'

const limits: Limits = { timeMs: 20_000, memoryBytes: 512 * 2 ** 20, outputBytes: 64 * 1024 }

/** Behind the author's own lines, so that theirs keep their numbers in error messages. */
const driver = (verified: string) => `
import * as driverTf from '@tensorflow/tfjs'
export async function driveVariant(rng) {
  const { params } = await variant(rng, driverTf)
  return { params, verified: ${verified} }
}
`
const verifying = driver('await verify({ ...params }, driverTf)')
const verifyingIfItCan = driver(
  `typeof verify === 'function' ? await verify({ ...params }, driverTf) : undefined`,
)

/** `verified` is null where nothing computed the answer a second time. */
export type Made = { params: VariantParams; verified: number | null }

/**
 * Params and the verified answer for each seed, in the order of `seeds`. A generator that does not know the answer, since
 * a fragment computes it, need not have a `verify`. @throws when the sandbox failed.
 */
export async function runGenerator(
  source: string,
  seeds: readonly number[],
  execute: Execute,
  mustVerify = true,
): Promise<{ ok: true; made: Made[] } | Failed> {
  const job: Job = {
    seed: 1,
    modules: { generator: source + (mustVerify ? verifying : verifyingIfItCan) },
    steps: seeds.map((seed, i) => ({
      id: `variant-${i}`,
      module: 'generator',
      path: 'driveVariant',
      args: [{ t: 'rng', seed }],
    })),
  }
  const execution = await execute(job, limits)
  if (execution.ended.how === 'fault') throw new Error(`The sandbox failed: ${execution.ended.why}`)
  const made: Made[] = []
  for (const [i, step] of job.steps.entries()) {
    const result = execution.results.find(({ id }) => id === step.id)
    if (!result?.ok) return failure(result, execution)
    const read = readMade(result.value)
    if (!read) return fail('generator-no-params', `seed ${seeds[i]}`)
    made.push(read)
  }
  return { ok: true, made }
}

function failure(result: StepResult | undefined, { ended }: Execution) {
  if (result && !result.ok) {
    const line = result.error.stack[0]?.line
    const where = line === undefined ? '' : ` (line ${line})`
    return fail('generator-failed', `${result.error.name}: ${result.error.message}${where}`)
  }
  if (ended.how === 'limit') return fail('generator-limit', ended.limit)
  return fail('generator-failed', ended.how)
}

function readMade(value: Value): Made | undefined {
  if (value.t !== 'object') return undefined
  const made = new Map(value.v)
  const params = made.get('params')
  if (params?.t !== 'object') return undefined
  const verified = made.get('verified')
  const entries = params.v.map(([name, v]) => [
    name,
    v.t === 'number' || v.t === 'string' ? v.v : `${unreadable}${v.t}`,
  ])
  return { params: Object.fromEntries(entries), verified: readVerified(verified) }
}

function readVerified(value: Value | undefined): number | null {
  if (value?.t === 'undefined') return null
  return value?.t === 'number' ? value.v : Number.NaN
}

/** Marks a parameter that was neither a number nor a string until paramProblems names it. */
export const unreadable = '\u0000'

type Failed = { ok: false; problems: Problem[] }

const fail = (reason: ProblemReason, detail: string): Failed => ({
  ok: false,
  problems: [problem('generator', reason, detail)],
})
