/**
 * Right values first, as a thrifty wrong answer is worth nothing; then what the calls left behind. The count of tensors
 * comes from the student's own process, so it may take points away from an honest answer and proves nothing about a
 * dishonest one. Time is measured by pace.ts and memory limited by the sandbox, both from outside.
 */
import type { z } from 'zod'
import type { resourcesCheck } from '../../contract/check.ts'
import type { Value } from '../../value.ts'
import { compareValues } from '../compare/compare.ts'
import { describeCall } from '../compare/describe.ts'
import { type Answered, type CheckJudge, failed, passed } from './kind.ts'
import { answered, tensor, title } from './sample-values.ts'

type ResourcesCheck = z.infer<typeof resourcesCheck>

function judge(check: ResourcesCheck, calls: Answered[]) {
  for (const { call, value, expected } of calls) {
    if (!expected) throw new Error(`no expected value for a call of ${check.id}`)
    const comparison = compareValues(expected, value, check.tolerance)
    if (!comparison.ok) return failed(comparison.reason, { call: describeCall(call), ...comparison.details })
  }
  const allowed = check.maxLeakedTensors
  const leaky = calls.find(({ leakedTensors }) => leakedTensors > allowed)
  if (!leaky) return passed
  const leak = { tensors: leaky.leakedTensors, allowed }
  return failed('leaked-tensors', { call: describeCall(leaky.call), leak })
}

const check: ResourcesCheck = {
  id: 'sample',
  kind: 'resources',
  title,
  weight: 1,
  visibility: 'hidden',
  tolerance: { rtol: 1e-4, atol: 1e-5 },
  maxLeakedTensors: 2,
}
const expected = tensor([2, 1], [1, 2])
const sample = (name: string, value: Value, leakedTensors = 0) => ({
  name,
  check,
  calls: [answered(expected, expected), answered(value, expected, leakedTensors)],
})

export const resources: CheckJudge<ResourcesCheck> = {
  kind: 'resources',
  compared: true,
  judge,
  accepted: [sample('nothing left behind', expected), sample('what is allowed', expected, 2)],
  wrong: [
    { ...sample('a tensor too many', expected, 3), reason: 'leaked-tensors' },
    { ...sample('a wrong value', tensor([2, 1], [1, 3])), reason: 'wrong-value' },
    { ...sample('a wrong value and a leak', tensor([2, 1], [1, 3]), 9), reason: 'wrong-value' },
    { ...sample('NaN', tensor([2, 1], [1, Number.NaN])), reason: 'not-finite' },
    { ...sample('right numbers as integers', tensor([2, 1], [1, 2], 'int32')), reason: 'wrong-dtype' },
    { ...sample('a swapped shape', tensor([1, 2], [1, 2])), reason: 'wrong-shape' },
  ],
}
