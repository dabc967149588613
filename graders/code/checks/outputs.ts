/** Return values against the reference's, call by call; the first that differs fails the check. */
import type { z } from 'zod'
import type { outputsCheck } from '../../contract/check.ts'
import type { Value } from '../../value.ts'
import { compareValues } from '../compare/compare.ts'
import { describeCall } from '../compare/describe.ts'
import { type Answered, type CheckJudge, failed, passed } from './kind.ts'
import { answered, list, number, object, tensor, title, unsupported } from './sample-values.ts'

type OutputsCheck = z.infer<typeof outputsCheck>

function judge(check: OutputsCheck, calls: Answered[]) {
  for (const { call, value, expected } of calls) {
    if (!expected) throw new Error(`no expected value for a call of ${check.id}`)
    const comparison = compareValues(expected, value, check.tolerance)
    if (!comparison.ok) return failed(comparison.reason, { call: describeCall(call), ...comparison.details })
  }
  return passed
}

const check: OutputsCheck = {
  id: 'sample',
  kind: 'outputs',
  title,
  weight: 1,
  visibility: 'hidden',
  tolerance: { rtol: 1e-4, atol: 1e-5 },
}
const expected = object({ y: tensor([2, 3], [1, 2, 3, 4, 5, 6]), rows: list([number(6), number(15)]) })
const sample = (name: string, value: Value) => ({ name, check, calls: [answered(value, expected)] })
const right = list([number(6), number(15)])
const withTensor = (y: Value) => object({ y, rows: right })

export const outputs: CheckJudge<OutputsCheck> = {
  kind: 'outputs',
  compared: true,
  judge,
  accepted: [
    sample('the value itself', expected),
    sample('a rounding error', withTensor(tensor([2, 3], [1, 2, 3, 4, 5, 6.0006]))),
  ],
  wrong: [
    {
      ...sample('one number of many', withTensor(tensor([2, 3], [1, 2, 3, 4, 5, 7]))),
      reason: 'wrong-value',
    },
    {
      name: 'nine times a small number',
      check,
      calls: [answered(tensor([1], [9e-4]), tensor([1], [1e-4]))],
      reason: 'wrong-value',
    },
    { ...sample('NaN', withTensor(tensor([2, 3], [1, 2, 3, 4, 5, Number.NaN]))), reason: 'not-finite' },
    {
      ...sample('right numbers as integers', withTensor(tensor([2, 3], [1, 2, 3, 4, 5, 6], 'int32'))),
      reason: 'wrong-dtype',
    },
    { ...sample('a swapped shape', withTensor(tensor([3, 2], [1, 2, 3, 4, 5, 6]))), reason: 'wrong-shape' },
    {
      ...sample('bytes that do not fill the shape', withTensor(tensor([2, 3], [1, 2, 3]))),
      reason: 'wrong-shape',
    },
    { ...sample('an array for a tensor', withTensor(right)), reason: 'wrong-type' },
    { ...sample('a key that is missing', object({ y: tensor([1], [1]) })), reason: 'missing-key' },
    {
      ...sample('a row too few', object({ y: tensor([2, 3], [1, 2, 3, 4, 5, 6]), rows: list([number(6)]) })),
      reason: 'wrong-length',
    },
    { ...sample('something forged', withTensor(unsupported)), reason: 'unsupported-value' },
  ],
}
