/** Headers of the frames between a runtime and whoever asked for the run; values travel beside the header. */
import type { ForbiddableOp } from '../../contract/forbiddable.ts'
import type { ConsoleLine, Derivative, Job, StepError } from '../job.ts'

/** What a process is to do before any job comes. It rehearses for many jobs, and compiles the modules that they will have. */
export type AheadHeader = { kind: 'ahead'; rehearse: boolean; modules: Job['modules'] }

/** System calls to make instead of a job: number and arguments. The answer is a JSON object of errno, 0 for success. */
export type AttemptHeader = { kind: 'attempt'; calls: Record<string, [number, ...(number | string)[]]> }

/** The frame's value is an array with one array of arguments per step. */
export type JobHeader = {
  seed: number
  modules: Job['modules']
  steps: { id: string; module: string; path: string; derive?: Derivative }[]
  outputBytes: number
  forbiddenOps: ForbiddableOp[]
}

export type ReplyHeader =
  /** tf computes and nothing of the student's has run yet. */
  | { kind: 'ready' }
  /** The job has been read; from here on its modules run. */
  | { kind: 'started' }
  | ({ kind: 'console' } & ConsoleLine)
  | { kind: 'console-full' }
  /** Comes with the value. */
  | { kind: 'value'; id: string; mutatedArgs: boolean; leakedTensors: number; ms: number }
  | { kind: 'error'; id: string; error: StepError; ms: number }
  /** An allocation failed; the step got no answer. */
  | { kind: 'out-of-memory' }
  | { kind: 'done' }
