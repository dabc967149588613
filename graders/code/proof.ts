/** What proving a coding task found: whether its grader tells right from wrong. */
import { z } from 'zod'
import { reasons } from '../contract.ts'

/** Message keys of what keeps a task from being published. */
export const proofReasons = [
  'invalid',
  'duplicate-id',
  'no-sample-check',
  'no-hidden-check',
  'metric-marks',
  'no-wrong-solution',
  'no-other-correct-solution',
  'plan-failed',
  'reference-failed',
  'other-correct-failed',
  'wrong-passed',
  'unstable',
  'not-gradable',
] as const

/** `path` leads to the field of the task (`wrong.2`); `detail` says what happened, in English, for the author. */
export const proofProblem = z.strictObject({
  path: z.string(),
  reason: z.enum(proofReasons),
  detail: z.string().optional(),
})
export type ProofProblem = z.infer<typeof proofProblem>

export const provenSolution = z.strictObject({
  role: z.enum(['reference', 'other-correct', 'wrong']),
  name: z.string(),
  /** The lowest over the seeds for solutions that must pass, the highest for those that must not. */
  score: z.number().min(0).max(1),
  /** Checks that did not pass on some seed, each with the first reason. */
  failed: z.array(z.strictObject({ check: z.string(), reason: z.enum(reasons) })),
  /** Values that metric checks measured, by check, one for each seed. */
  metrics: z.record(z.string(), z.array(z.union([z.number(), z.string()]))),
  /** The slowest grading, milliseconds. */
  ms: z.number(),
})
export type ProvenSolution = z.infer<typeof provenSolution>

export const proof = z.strictObject({
  publishable: z.boolean(),
  problems: z.array(proofProblem),
  solutions: z.array(provenSolution),
  /** For each check, how many wrong solutions it caught; a check that catches none may be idle. */
  caught: z.array(z.strictObject({ check: z.string(), wrong: z.int() })),
  seeds: z.array(z.int()),
  taskVersion: z.string(),
  runtime: z.string(),
})
export type Proof = z.infer<typeof proof>
