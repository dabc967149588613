/** What graders and the rest of Argmax agree on: texts, coding tasks, checks and verdicts, each described once. */
import { z } from 'zod'

export const locales = ['en', 'ko'] as const
export type Locale = (typeof locales)[number]

/** A text in both languages of the course. Questions and tasks: Markdown with `$math$` and fenced code. */
export const localText = z.strictObject({ en: z.string().trim().min(1), ko: z.string().trim().min(1) })
export type LocalText = z.infer<typeof localText>

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80)

export const levels = ['remember', 'understand', 'apply', 'analyse'] as const

/** What every question carries, whatever its kind. */
export const questionCommon = z.strictObject({
  stem: localText,
  explanation: localText,
  topics: z.array(slug).min(1).max(6),
  difficulty: z.int().min(1).max(5),
  level: z.enum(levels),
  reference: z.string().max(300).optional(),
})

// ---------------------------------------------------------------------------------------------- coding tasks

/** Names of languages a solution may be written in; both become the same ES module. */
export const maxSourceBytes = 64 * 1024
const source = z.string().max(maxSourceBytes)

export const limits = z.strictObject({
  /** Wall-clock time for one check's calls, milliseconds. */
  timeMs: z.int().min(100).max(60_000),
  /** Memory for data (heap, ArrayBuffers, WASM), bytes. */
  memoryBytes: z
    .int()
    .min(64 * 2 ** 20)
    .max(2 * 2 ** 30),
  /** Console output kept, bytes. */
  outputBytes: z
    .int()
    .min(1024)
    .max(2 ** 20),
})
export type Limits = z.infer<typeof limits>
export const defaultLimits: Limits = { timeMs: 5_000, memoryBytes: 512 * 2 ** 20, outputBytes: 64 * 1024 }

export const checkKinds = ['outputs', 'structure', 'metric', 'property'] as const
export type CheckKind = (typeof checkKinds)[number]
export const visibilities = ['sample', 'hidden'] as const

const checkCommon = {
  id: slug,
  title: localText,
  weight: z.number().positive().max(100),
  visibility: z.enum(visibilities),
  /** When this check fails, the whole task is worth at most this share. */
  capIfFailed: z.number().min(0).max(1).optional(),
  limits: limits.partial().optional(),
}

/** The submission's return values against the reference's, on the calls of `plan[id]`. */
export const outputsCheck = z.strictObject({
  ...checkCommon,
  kind: z.literal('outputs'),
  /** Accepted when |received − expected| ≤ atol + rtol·|expected|; both 0 means exact. */
  tolerance: z.strictObject({ rtol: z.number().min(0), atol: z.number().min(0) }),
})

/** The layers of a returned tf.LayersModel, rebuilt by the judge from its topology. */
export const structureCheck = z.strictObject({
  ...checkCommon,
  kind: z.literal('structure'),
  expect: z.strictObject({
    /** Property path to the model within the returned value; empty: the value itself. */
    at: z.string().default(''),
    inputShape: z.array(z.int().positive().nullable()).optional(),
    outputShape: z.array(z.int().positive().nullable()).optional(),
    minParams: z.int().nonnegative().optional(),
    maxParams: z.int().positive().optional(),
    /** Layer class names (as tfjs serialises them) that must appear in this order, others may stand between. */
    sequence: z.array(z.string()).optional(),
    forbidden: z.array(z.string()).optional(),
    /** `units` (or the last dimension) of some hidden layer must be below the input's. */
    bottleneck: z.boolean().optional(),
    lastActivation: z.string().optional(),
  }),
})

/** A number that the author's `measure[id]` computes from the submission's results, graded between two marks. */
export const metricCheck = z.strictObject({
  ...checkCommon,
  kind: z.literal('metric'),
  metric: z.string().max(60),
  direction: z.enum(['higher', 'lower']),
  /** Scores 0 at the baseline and 1 at the threshold, linear between. */
  baseline: z.number(),
  threshold: z.number(),
})

/** A relation that must hold between inputs and results, decided by the author's `verify[id]`. */
export const propertyCheck = z.strictObject({ ...checkCommon, kind: z.literal('property') })

export const check = z.discriminatedUnion('kind', [outputsCheck, structureCheck, metricCheck, propertyCheck])
export type Check = z.infer<typeof check>

/** A solution kept to prove the grader: `expect` says which checks must fail (wrong) or that none may. */
export const provingSolution = z.strictObject({ name: slug, source, why: localText.optional() })

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
  wrong: z.array(provingSolution),
  otherCorrect: z.array(provingSolution),
})
export type CodeTask = z.infer<typeof codeTask>

// -------------------------------------------------------------------------------------------------- verdicts

/** Why a check did not pass; also the key under which the reason is worded (graders/code/wording.ts). */
export const reasons = [
  'passed',
  'too-large',
  'compile-error',
  'forbidden-import',
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
  'property-violated',
  'wrong-structure',
  'metric-short',
  'time-limit',
  'memory-limit',
  'output-limit',
  'process-limit',
  'exited',
  'not-run',
] as const
export type Reason = (typeof reasons)[number]

export const limitKinds = ['time', 'memory', 'output', 'processes'] as const
export type LimitKind = (typeof limitKinds)[number]

const tensorInfo = z.strictObject({ dtype: z.string(), shape: z.array(z.int().nonnegative()) })
/** A number of a result; JSON has no NaN or infinities, so those are named. */
const num = z.union([z.number(), z.enum(['NaN', 'Infinity', '-Infinity'])])

/** A student's crash on the student's own lines (1-based). */
export const studentError = z.strictObject({
  name: z.string().max(100),
  message: z.string().max(2000),
  stack: z.array(z.strictObject({ fn: z.string().max(100), line: z.int(), column: z.int() })).max(20),
})

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
