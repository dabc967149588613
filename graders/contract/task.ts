/** A coding task as its author keeps it: keys, hidden cases and proof included. Students see graders/code/view.ts. */
import { z } from 'zod'
import { check } from './check.ts'
import { questionCommon } from './common.ts'
import { forbiddableOps } from './forbiddable.ts'
import { defaultLimits, limits, maxSourceBytes } from './limits.ts'
import { localText, slug } from './text.ts'

const source = z.string().max(maxSourceBytes)

/** A solution kept to prove the grader: `expect` says which checks must fail (wrong) or that none may. */
export const provingSolution = z.strictObject({
  name: slug,
  source,
  why: localText.optional(),
  /** A wrong solution that is untrained or trivial: it shows where a metric's points begin. */
  baseline: z.boolean().optional(),
})

export const equivalentMutant = z.strictObject({
  id: z.string().regex(/^[a-z-]+-[0-9a-f]{10}$/),
  why: z.string().trim().min(1).max(500),
})
export type EquivalentMutant = z.infer<typeof equivalentMutant>

export const codeTask = z.strictObject({
  kind: z.literal('code'),
  ...questionCommon.shape,
  title: localText,
  /** Names the solution must export. */
  entry: z
    .array(z.string().regex(/^[A-Za-z_$][\w$]*$/))
    .min(1)
    .max(8),
  /** TypeScript signature of the entry points, shown to students and to the editor. */
  signature: z.string().max(2000),
  starter: source,
  reference: source,
  /** Author's module: `plan[checkId](rng, tf)` makes calls, `verify[checkId]` and `measure[checkId]` judge results. */
  cases: source,
  checks: z.array(check).min(1).max(30),
  limits: limits.default(defaultLimits),
  /** Absent while a submission or the reference runs; none when left out. */
  forbiddenOps: z.array(z.enum(forbiddableOps)).max(forbiddableOps.length).optional(),
  wrong: z.array(provingSolution),
  otherCorrect: z.array(provingSolution),
  /** Mutants of the reference that are no mistake, by id (graders/code/mutants), each with the reason. */
  equivalentMutants: z.array(equivalentMutant).max(200).optional(),
})
export type CodeTask = z.infer<typeof codeTask>
