/** What proving a coding task found: whether its grader tells right from wrong. */
import { z } from 'zod'
import { reasons } from '../../contract/verdict.ts'

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
  'mutants-survive',
  'mutants-unfinished',
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

export const survivor = z.strictObject({
  id: z.string(),
  operator: z.string(),
  /** 1-based, in the reference. */
  line: z.int(),
  /** Unified, without file names. */
  diff: z.string(),
})
export type Survivor = z.infer<typeof survivor>

export const mutantReport = z.strictObject({
  /** Mutants of this reference; `total` of them, a fixed sample where that is less, were run. */
  made: z.int(),
  total: z.int(),
  caught: z.int(),
  equivalent: z.int(),
  /** caught / (total − equivalent), 1 when there is none. */
  share: z.number().min(0).max(1),
  /** Passed every check for some seed, and nobody has said why that is right. */
  survivors: z.array(survivor),
  equivalents: z.array(survivor.extend({ why: z.string() })),
  caughtIds: z.array(z.string()),
  /** How many of the caught ran far longer than the reference; a task's own limit is longer than what they were given. */
  outOfTime: z.int(),
  unfinished: z.int(),
  /** Marks in the task that no mutant has (any more), and marks of mutants that are caught: neither counts. */
  stale: z.array(z.string()),
  refuted: z.array(z.string()),
  seeds: z.array(z.int()),
  ms: z.number(),
})
export type MutantReport = z.infer<typeof mutantReport>

export const proof = z.strictObject({
  publishable: z.boolean(),
  problems: z.array(proofProblem),
  solutions: z.array(provenSolution),
  /** For each check, how many wrong solutions it caught; a check that catches none may be idle. */
  caught: z.array(z.strictObject({ check: z.string(), wrong: z.int() })),
  /** They are run last; null when something was wrong before. */
  mutants: mutantReport.nullable(),
  seeds: z.array(z.int()),
  taskVersion: z.string(),
  runtime: z.string(),
})
export type Proof = z.infer<typeof proof>
