/** Return values against the reference's, call by call; the first that differs fails the check. */
import type { z } from 'zod'
import type { outputsCheck } from '../../contract.ts'
import type { Value } from '../../value.ts'
import { compareValues } from '../compare.ts'
import { describeCall } from '../describe.ts'
import { type Answered, type CheckJudge, failed, passed } from './kind.ts'

type OutputsCheck = z.infer<typeof outputsCheck>

function judge(check: OutputsCheck, calls: Answered[]) {
  for (const { call, value, expected } of calls) {
    if (!expected) throw new Error(`no expected value for a call of ${check.id}`)
    const comparison = compareValues(expected, value, check.tolerance)
    if (!comparison.ok) return failed(comparison.reason, { call: describeCall(call), ...comparison.details })
  }
  return passed
}

const call = { entry: 'double', args: [{ t: 'number', v: 1 } satisfies Value] }
const number = (v: number): Value => ({ t: 'number', v })
const check: OutputsCheck = {
  id: 'sample',
  kind: 'outputs',
  title: { en: 'Doubles', ko: '두 배' },
  weight: 1,
  visibility: 'hidden',
  tolerance: { rtol: 1e-4, atol: 1e-5 },
}

export const outputs: CheckJudge<OutputsCheck> = {
  kind: 'outputs',
  judge,
  accepted: { check, calls: [{ call, expected: number(2), value: number(2.0001) }] },
  wrong: { check, calls: [{ call, expected: number(2), value: number(Number.NaN) }] },
}
