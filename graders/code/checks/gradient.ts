/** Derivatives of return values against those of the reference, call by call; the first that differs fails the check. */
import type { z } from 'zod'
import type { gradientCheck } from '../../contract/check.ts'
import { type CheckDetails, obstacles } from '../../contract/verdict.ts'
import type { Derivative } from '../../runtime/job.ts'
import type { Value } from '../../value.ts'
import { type Comparison, compareValues } from '../compare/compare.ts'
import { describeCall, describeType } from '../compare/describe.ts'
import type { Tolerance } from '../compare/difference.ts'
import { nestedNumbers, numericShape } from '../compare/numbers.ts'
import { type Answered, type CheckJudge, failed, passed } from './kind.ts'
import { answered, list, number, object, string, tensor, title, unsupported } from './sample-values.ts'

type GradientCheck = z.infer<typeof gradientCheck>

/** What the runtime is asked for in place of the value. */
export const derivativeOf = (
  { wrt, at, against }: GradientCheck,
  role: 'submission' | 'reference',
): Derivative => ({
  by: role === 'reference' && against === 'finite-differences' ? 'differences' : 'autograd',
  wrt,
  at,
})

/** From the message of a `not-differentiable` error, which a student's process may have written. */
export function obstacleDetails(message: string): CheckDetails {
  const [name, ...rest] = message.split(' ')
  const why = obstacles.find((obstacle) => obstacle === name)
  return why ? { obstacle: { why, subject: rest.join(' ').slice(0, 200) } } : {}
}

/** Both are `{output: {dtype, shape}, gradients}`, one gradient for each place in `wrt`. */
export function compareGradients(
  expected: Value,
  received: Value,
  wrt: string[],
  tolerance: Tolerance,
): Comparison {
  const [wanted, got] = [outputOf(expected), outputOf(received)]
  if (!wanted) throw new Error('the reference has no gradient')
  if (!got) return failure('wrong-type', { expected: 'gradient', received: describeType(received) })
  const outputs = { expected: wanted.output, received: got.output }
  if (wanted.output.dtype !== got.output.dtype) return failure('wrong-dtype', outputs)
  if (String(wanted.output.shape) !== String(got.output.shape)) return failure('wrong-shape', outputs)
  const comparison = compareValues(wanted.gradients, got.gradients, tolerance)
  if (comparison.ok) return comparison
  const { path, ...details } = comparison.details
  const position = Number(/^\[(\d+)\]/.exec(path ?? '')?.[1])
  const withRespectTo = wrt[position]
  return failure(comparison.reason, { ...details, ...(withRespectTo ? { withRespectTo } : { path }) })
}

const failure = (
  reason: Extract<Comparison, { ok: false }>['reason'],
  details: CheckDetails,
): Comparison => ({
  ok: false,
  reason,
  details,
})

function outputOf(value: Value) {
  const fields = fieldsOf(value)
  const gradients = fields.get('gradients')
  const output = fieldsOf(fields.get('output'))
  const [dtype, shape] = [output.get('dtype'), output.get('shape')]
  if (!gradients || dtype?.t !== 'string' || !shape || numericShape(shape)?.length !== 1) return undefined
  const sizes = nestedNumbers(shape).map((size) => (Number.isInteger(size) && size >= 0 ? size : 0))
  return { gradients, output: { dtype: dtype.v.slice(0, 20), shape: sizes.slice(0, 10) } }
}

const fieldsOf = (value: Value | undefined) => new Map(value?.t === 'object' ? value.v : [])

function judge(check: GradientCheck, calls: Answered[]) {
  for (const { call, value, expected } of calls) {
    if (!expected) throw new Error(`no expected value for a call of ${check.id}`)
    const comparison = compareGradients(expected, value, check.wrt, check.tolerance)
    if (!comparison.ok) return failed(comparison.reason, { call: describeCall(call), ...comparison.details })
  }
  return passed
}

const check: GradientCheck = {
  id: 'sample',
  kind: 'gradient',
  title,
  weight: 1,
  visibility: 'hidden',
  wrt: ['0', '1.kernel'],
  at: '',
  against: 'reference',
  tolerance: { rtol: 1e-3, atol: 1e-4 },
}

const derived = (gradients: Value[], shape = [2, 3], dtype = 'float32') =>
  object({
    output: object({ dtype: string(dtype), shape: list(shape.map(number)) }),
    gradients: list(gradients),
  })
const x = tensor([2], [1, -2])
const expected = derived([x, tensor([2, 1], [0.5, 4])])
const sample = (name: string, value: Value) => ({ name, check, calls: [answered(value, expected)] })
const other = (gradient: Value) => derived([x, gradient])

export const gradient: CheckJudge<GradientCheck> = {
  kind: 'gradient',
  compared: true,
  judge,
  accepted: [sample('a gradient within the tolerance', other(tensor([2, 1], [0.50005, 4])))],
  wrong: [
    { ...sample('another sign', other(tensor([2, 1], [0.5, -4]))), reason: 'wrong-value' },
    { ...sample('NaN', other(tensor([2, 1], [0.5, Number.NaN]))), reason: 'not-finite' },
    { ...sample('right numbers as integers', other(tensor([2, 1], [1, 4], 'int32'))), reason: 'wrong-dtype' },
    { ...sample('a transposed gradient', other(tensor([1, 2], [0.5, 4]))), reason: 'wrong-shape' },
    { ...sample('too few bytes', other(tensor([2, 1], [0.5]))), reason: 'wrong-shape' },
    { ...sample('a missing gradient', derived([x])), reason: 'wrong-length' },
    { ...sample('an output of another shape', derived([x, x], [3, 2])), reason: 'wrong-shape' },
    { ...sample('an output of another dtype', derived([x, x], [2, 3], 'int32')), reason: 'wrong-dtype' },
    { ...sample('a bare value where the gradient belongs', x), reason: 'wrong-type' },
    { ...sample('a forged gradient', other(unsupported)), reason: 'unsupported-value' },
  ],
}
