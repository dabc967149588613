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

export const checkKinds = ['outputs', 'structure', 'metric', 'gradient', 'property', 'resources'] as const
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

/** Accepted when |received − expected| ≤ atol + rtol·|expected|; both 0 means exact. */
const tolerance = z.strictObject({ rtol: z.number().min(0), atol: z.number().min(0) })

/** The submission's return values against the reference's, on the calls of `plan[id]`. */
export const outputsCheck = z.strictObject({ ...checkCommon, kind: z.literal('outputs'), tolerance })

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

/** Lowest, median and highest of measured values. */
const distribution = z.tuple([z.number(), z.number(), z.number()])

/** What the marks of a metric stand on; `argmax calibrate` measures it. */
export const calibration = z.strictObject({
  date: z.iso.date(),
  runtime: z.string().max(200),
  /** Of the reference and of the baselines; wrong solutions get fewer. */
  seeds: z.int().min(1),
  reference: distribution,
  /** Untrained and trivial answers: none of them earns anything. */
  baselines: z.array(z.strictObject({ name: slug, values: distribution })),
  /** The best that a mistake reached which this metric tells from right; null when a baseline came closer. */
  rival: z.strictObject({ name: slug, best: z.number() }).nullable(),
  /** Distances of the threshold from the worst reference and from the best of baselines and rivals. */
  margins: z.strictObject({ reference: z.number(), rivals: z.number() }),
})
export type Calibration = z.infer<typeof calibration>

/** A number that the author's `measure[id]` computes from the submission's results, graded between two marks. */
export const metricCheck = z.strictObject({
  ...checkCommon,
  kind: z.literal('metric'),
  metric: z.string().max(60),
  direction: z.enum(['higher', 'lower']),
  /** Scores 0 at the baseline and 1 at the threshold, linear between. */
  baseline: z.number(),
  threshold: z.number(),
  calibration: calibration.optional(),
})

/** A place in a list of values: `0`, or `3.kernel` within one of them. */
const place = z
  .string()
  .max(100)
  .regex(/^\d+(\.[\w$]+)*$/)

/**
 * The derivative of Σ cotangent·output with respect to arguments, on the calls of `plan[id]`; the cotangent is seeded
 * noise of the output's shape, since a plain sum has no gradient where outputs always add up to the same. tf takes the
 * submission's; it is compared with the reference's, taken in the same way or by central differences of its values,
 * for references that tf can't differentiate.
 */
export const gradientCheck = z.strictObject({
  ...checkCommon,
  kind: z.literal('gradient'),
  /** Arguments (from 0) that are float32 tensors; `3.kernel` for a tensor within one. */
  wrt: z.array(place).min(1).max(8),
  /** Property path to the tensor within the returned value; empty: the value itself. */
  at: z.string().max(100).default(''),
  against: z.enum(['reference', 'finite-differences']).default('reference'),
  /** Central differences in float32 are good to about 1e-3 relative and 1e-4 absolute. */
  tolerance,
})

/** A relation that must hold between inputs and results, decided by the author's `verify[id]`. */
export const propertyCheck = z.strictObject({ ...checkCommon, kind: z.literal('property') })

/**
 * A right answer that is also thrifty: values as in an outputs check, then the tensors that a call leaves behind, then
 * time. Memory and time have limits of their own in every check (`limits`); a memory budget is one of those.
 */
export const resourcesCheck = z.strictObject({
  ...checkCommon,
  kind: z.literal('resources'),
  tolerance,
  /** Tensors that each call may leave behind beside those it returns. */
  maxLeakedTensors: z.int().min(0).max(1_000_000).default(0),
  /**
   * Times as long as the reference takes for the same calls, and no less than that many times 50 ms. Below 3, chance
   * would decide on a busy machine.
   */
  timeRatio: z.number().min(3).max(1000).optional(),
})

export const check = z.discriminatedUnion('kind', [
  outputsCheck,
  structureCheck,
  metricCheck,
  gradientCheck,
  propertyCheck,
  resourcesCheck,
])
export type Check = z.infer<typeof check>

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

/**
 * Operations of tf that a task can take away, so that students write them themselves. Each goes with all that computes
 * the same (graders/runtime/core/forbidden/families.ts): methods, layers, activations, kernels, compiled code.
 */
export const forbiddableOps = [
  'softmax',
  'matMul',
  'einsum',
  'conv2d',
  'depthwiseConv2d',
  'maxPool',
  'avgPool',
  'batchNorm',
  'oneHot',
  'topk',
  'cumsum',
  'layers.layerNormalization',
  'layers.simpleRNN',
  'layers.lstm',
  'layers.gru',
  'layers.embedding',
  'layers.dropout',
  'grad',
] as const
export type ForbiddableOp = (typeof forbiddableOps)[number]

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

// -------------------------------------------------------------------------------------------------- verdicts

/** Why a check did not pass; also the key under which the reason is worded (graders/code/wording.ts). */
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
