/** The student's Run: their module on the sample cases, in this browser. It decides no grade. */
import { z } from 'zod'
import { compareGradients, obstacleDetails } from '#graders/code/checks/gradient.ts'
import { compareValues } from '#graders/code/compare/compare.ts'
import { describeCall } from '#graders/code/compare/describe.ts'
import { decodeSample, type SampleCase, sampleCase } from '#graders/code/plan/sample-case.ts'
import type { ForbiddableOp } from '#graders/contract/forbiddable.ts'
import type { Limits } from '#graders/contract/limits.ts'
import type { CheckDetails, Reason } from '#graders/contract/verdict.ts'
import type { ConsoleLine, Execution, Job, StepResult } from '#graders/runtime/job.ts'
import { runInBrowser } from '#graders/runtime/run-in-browser.ts'
import type { Call, Value } from '#graders/value.ts'

export type SampleOutcome = {
  check: string
  call: string
  label: string | null
  /** `shown`: there is no single right value to compare with; the check is made on submitting. */
  outcome: 'passed' | 'failed' | 'shown'
  reason: Reason
  details: CheckDetails
  expected: Value | null
  received: Value | null
  ms: number | null
}

export type RunResult = {
  samples: SampleOutcome[]
  console: ConsoleLine[]
  consoleTruncated: boolean
  wallMs: number
  /** Ours to mend: the runtime did not start. */
  fault: string | null
}

/** Laptops on battery are slower than the grader, and Run should not be stricter than it. */
const patience = 3

export async function fetchSamples(versionId: string): Promise<SampleCase[]> {
  const response = await fetch(`/api/versions/${versionId}/samples`)
  if (!response.ok) throw new Error(`Sample cases: HTTP ${response.status}`)
  const { samples } = z.object({ samples: z.array(sampleCase).nullable() }).parse(await response.json())
  return samples ?? []
}

type Options = {
  source: string
  samples: SampleCase[]
  limits: Limits
  forbiddenOps: ForbiddableOp[]
  onConsole: (line: ConsoleLine) => void
  signal: AbortSignal
}

/** @throws the signal's reason when it is stopped */
export async function runSamples({
  source,
  samples,
  limits,
  forbiddenOps,
  onConsole,
  signal,
}: Options): Promise<RunResult> {
  const cases = samples.map(decodeSample)
  const job: Job = {
    seed: 1,
    modules: { solution: source },
    forbiddenOps,
    steps: cases.map(({ call }, index) => {
      const derive = samples[index]!.derive
      const step = { id: String(index), module: 'solution', path: call.entry, args: call.args }
      return derive ? { ...step, derive } : step
    }),
  }
  const checks = new Set(samples.map(({ check }) => check)).size
  const timeMs = limits.timeMs * Math.max(1, checks) * patience
  const execution = await runInBrowser(job, { timeMs, onConsole, signal })
  const { ended } = execution
  return {
    samples: samples.map((sample, index) => outcomeOf(sample, cases[index]!, execution, index, limits)),
    console: execution.console,
    consoleTruncated: execution.consoleTruncated,
    wallMs: execution.wallMs,
    fault: ended.how === 'fault' ? ended.why : null,
  }
}

export function outcomeOf(
  sample: SampleCase,
  { call, expected }: { call: Call; expected: Value | null },
  execution: Execution,
  index: number,
  limits: Limits,
): SampleOutcome {
  const common = { check: sample.check, call: describeCall(call), label: sample.label ?? null, expected }
  const result = execution.results[index]
  const failed = (reason: Reason, details: CheckDetails = {}): SampleOutcome => ({
    ...common,
    outcome: 'failed',
    reason,
    details,
    received: result?.ok ? result.value : null,
    ms: result?.ms ?? null,
  })
  if (!result) return failed(...whyMissing(execution, index, limits))
  if (!result.ok) return failed(result.error.kind, errorDetails(result))
  if (result.mutatedArgs) return failed('mutated-input')
  const compared = expected && compareSample(sample, expected, result.value)
  if (compared && !compared.ok) return failed(compared.reason, compared.details)
  const allowed = sample.maxLeakedTensors ?? Number.POSITIVE_INFINITY
  if (result.leakedTensors > allowed)
    return failed('leaked-tensors', { leak: { tensors: result.leakedTensors, allowed } })
  const unsupported = result.value.t === 'unsupported'
  if (unsupported) return failed('unsupported-value')
  const outcome = compared ? 'passed' : 'shown'
  return { ...common, outcome, reason: 'passed', details: {}, received: result.value, ms: result.ms }
}

function compareSample({ tolerance, derive }: SampleCase, expected: Value, received: Value) {
  if (!tolerance) return null
  return derive
    ? compareGradients(expected, received, derive.wrt, tolerance)
    : compareValues(expected, received, tolerance)
}

function errorDetails({ error }: Extract<StepResult, { ok: false }>): CheckDetails {
  const { kind, name, message, stack } = error
  return kind === 'not-differentiable' ? obstacleDetails(message) : { error: { name, message, stack } }
}

/** The first call without a result is the one that did not end; those after it were never begun. */
function whyMissing({ ended, results }: Execution, index: number, limits: Limits): [Reason, CheckDetails?] {
  if (index > results.length) return ['not-run']
  if (ended.how === 'limit') {
    const allowed = ended.limit === 'time' ? ended.allowed || limits.timeMs : limits.memoryBytes
    const reason = {
      time: 'time-limit',
      memory: 'memory-limit',
      output: 'output-limit',
      processes: 'process-limit',
    } as const
    return [reason[ended.limit], { limit: { kind: ended.limit, allowed } }]
  }
  return [ended.how === 'exited' ? 'exited' : 'not-run']
}
