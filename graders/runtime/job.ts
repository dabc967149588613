/** What the runtime is asked to do and what it answers, the same in the sandbox and in a browser's Web Worker. */
import type { ForbiddableOp } from '../contract/forbiddable.ts'
import type { LimitKind, Limits } from '../contract/limits.ts'
import type { Value } from '../value.ts'

/**
 * Asks a step for a derivative instead of the value, see core/derive.ts. `wrt`: arguments (`0`, `3.kernel`), `at`:
 * property path to a tensor within the returned value. The answer is `{output: {dtype, shape}, gradients}`.
 */
export type Derivative = { by: 'autograd' | 'differences'; wrt: string[]; at: string }

/** `path` names an export of a module, dotted for nested ones: `softmax`, `plan.values`. */
export type Step = { id: string; module: string; path: string; args: Value[]; derive?: Derivative }

/** Modules are compiled and evaluated once, then the steps run in order, each in a fresh tf.tidy-like scope. */
export type Job = {
  /** Seeds Math.random before the modules load; never 0. */
  seed: number
  /** Name → TypeScript or JavaScript source of one ES module. */
  modules: Record<string, string>
  steps: Step[]
  /** Many jobs will have these very modules, so that it pays to compile them before the next one comes. */
  isRecurring?: boolean
  /** Operations of tf that these modules have to do without. */
  forbiddenOps?: ForbiddableOp[]
}

/**
 * `line` and `column` are 1-based positions in the module's own source. The message of `not-differentiable` is an
 * `Obstacle` of the contract and its subject, with a space between; that of `forbidden-op` is the operation, and what
 * was used in its place where that has another name.
 */
export type StepError = {
  kind:
    | 'threw'
    | 'compile-error'
    | 'forbidden-import'
    | 'forbidden-op'
    | 'not-exported'
    | 'unsupported-value'
    | 'not-differentiable'
  module: string
  name: string
  message: string
  stack: { fn: string; line: number; column: number }[]
}

export type StepResult =
  | { id: string; ok: true; value: Value; mutatedArgs: boolean; leakedTensors: number; ms: number }
  | { id: string; ok: false; error: StepError; ms: number }

export type ConsoleLine = { step: string; level: 'log' | 'info' | 'warn' | 'error' | 'debug'; text: string }

/**
 * `results` holds what arrived before the end, in the order of the steps; a step that is missing did not finish, and
 * `ended` says why: `completed` (all steps answered), a limit, `exited` (the process ended itself) or, for faults of
 * ours, `fault`.
 */
export type Execution = {
  results: StepResult[]
  console: ConsoleLine[]
  consoleTruncated: boolean
  ended:
    | { how: 'completed' }
    | { how: 'limit'; limit: LimitKind; allowed: number; peak?: number }
    | { how: 'exited'; code: number | null; signal: string | null }
    | { how: 'fault'; why: string }
  /** Wall time of the sandboxed process, ms, and the peak of its memory, bytes (0 where unknown). */
  wallMs: number
  peakBytes: number
}

/** `graders/runtime/execute.ts` runs a Job in the sandbox; the browser's Run has its own in a Web Worker. */
export type Execute = (job: Job, limits: Limits, signal?: AbortSignal) => Promise<Execution>
