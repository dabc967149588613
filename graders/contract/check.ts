/** What a coding task asks of a submission, each kind with what its grader needs to know. */
import { z } from 'zod'
import { calibration } from './calibration.ts'
import { limits } from './limits.ts'
import { localText, slug } from './text.ts'

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
    /** Convolutions and poolings of `sequence` count with windows of at least this size along each axis. */
    minWindow: z.int().min(2).optional(),
    forbidden: z.array(z.string()).optional(),
    /** `units` (or the last dimension) of some hidden layer must be below the input's. */
    bottleneck: z.boolean().optional(),
    /** Numbers per example at the place that everything has to pass and that holds fewest. */
    maxNarrowest: z.int().positive().optional(),
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
