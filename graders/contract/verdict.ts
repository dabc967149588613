import { z } from 'zod'
import { checkKinds, visibilities } from './check.ts'
import { limitKinds } from './limits.ts'
import { localText, slug } from './text.ts'

/** Why a check did not pass; also the key under which the reason is worded (graders/code/feedback/wording.ts). */
export const reasons = [
  'passed',
  'too-large',
  'compile-error',
  'forbidden-import',
  'forbidden-op',
  'not-exported',
  'threw',
  'mutated-input',
  'unsupported-value',
  'wrong-type',
  'missing-key',
  'wrong-length',
  'wrong-dtype',
  'wrong-shape',
  'not-finite',
  'wrong-value',
  'not-differentiable',
  'property-violated',
  'wrong-structure',
  'metric-short',
  'leaked-tensors',
  'too-slow',
  'time-limit',
  'memory-limit',
  'output-limit',
  'process-limit',
  'exited',
  'not-run',
] as const
export type Reason = (typeof reasons)[number]

const tensorInfo = z.strictObject({ dtype: z.string(), shape: z.array(z.int().nonnegative()) })
/** A number of a result; JSON has no NaN or infinities, so those are named. */
const num = z.union([z.number(), z.enum(['NaN', 'Infinity', '-Infinity'])])

/** A student's crash on the student's own lines (1-based). */
export const studentError = z.strictObject({
  name: z.string().max(100),
  message: z.string().max(2000),
  stack: z.array(z.strictObject({ fn: z.string().max(100), line: z.int(), column: z.int() })).max(20),
})

/** Why a result has no derivative, in the order in which it is looked at. */
export const obstacles = ['promise', 'no-tensor', 'dtype', 'no-gradient', 'backward', 'no-path'] as const
export type Obstacle = (typeof obstacles)[number]

/** What can be shown about a failed check. Made from a counter-example seed when the check is hidden. */
export const checkDetails = z.strictObject({
  /** The call as a student reads it: `softmax(float32[2,3], 1)`. */
  call: z.string().max(500).optional(),
  /** Where in the returned value: `.weights`, `[2].y`; empty is the value itself. */
  path: z.string().max(200).optional(),
  expected: z.union([tensorInfo, z.string().max(500)]).optional(),
  received: z.union([tensorInfo, z.string().max(500)]).optional(),
  firstDifference: z.strictObject({ index: z.array(z.int()), expected: num, received: num }).optional(),
  maxError: num.optional(),
  meanError: num.optional(),
  mismatched: z.int().optional(),
  total: z.int().optional(),
  /** |received − expected| folded to at most 16×16 cells, row-major; null is not finite. */
  heatMap: z
    .strictObject({ rows: z.int(), columns: z.int(), cells: z.array(z.number().nullable()).max(256) })
    .optional(),
  metric: z
    .strictObject({ name: z.string(), value: num, baseline: z.number(), threshold: z.number() })
    .optional(),
  property: localText.optional(),
  structure: localText.optional(),
  /** The argument of a gradient: `0`, `3.kernel`. */
  withRespectTo: z.string().max(100).optional(),
  /** What stands in the way of a derivative, with the argument, op, dtype, value or message that belongs to it. */
  obstacle: z.strictObject({ why: z.enum(obstacles), subject: z.string().max(200) }).optional(),
  leak: z.strictObject({ tensors: z.int(), allowed: z.int() }).optional(),
  /** Times as long as the reference that were allowed; the measured time would differ from run to run. */
  timeRatio: z.number().optional(),
  error: studentError.optional(),
  limit: z
    .strictObject({ kind: z.enum(limitKinds), allowed: z.number(), peak: z.number().optional() })
    .optional(),
  /** True when the numbers come from another seed than the graded one. */
  counterExample: z.boolean().optional(),
})
export type CheckDetails = z.infer<typeof checkDetails>

export const checkResult = z.strictObject({
  id: slug,
  kind: z.enum(checkKinds),
  visibility: z.enum(visibilities),
  weight: z.number(),
  score: z.number().min(0).max(1),
  passed: z.boolean(),
  reason: z.enum(reasons),
  details: checkDetails,
})
export type CheckResult = z.infer<typeof checkResult>

/** The outcome of judging one submission. `ungradable` is our fault: it is retried and never becomes a zero. */
export const verdict = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('graded'),
    score: z.number().min(0).max(1),
    checks: z.array(checkResult),
    limit: z.enum(limitKinds).nullable(),
    /** Console output of the sample checks' calls. */
    console: z.string(),
    seed: z.int(),
    runtime: z.string(),
    timings: z.strictObject({ sandboxMs: z.number(), judgeMs: z.number(), totalMs: z.number() }),
  }),
  z.strictObject({ outcome: z.literal('ungradable'), why: z.string(), seed: z.int(), runtime: z.string() }),
])
export type Verdict = z.infer<typeof verdict>
export type GradedVerdict = Extract<Verdict, { outcome: 'graded' }>
