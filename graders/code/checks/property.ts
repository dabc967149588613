/** A relation between inputs and results, decided by the author's `verify`. */
import type { z } from 'zod'
import type { propertyCheck } from '../../contract.ts'
import { localText } from '../../contract.ts'
import type { Value } from '../../value.ts'
import type { Ran } from '../run.ts'
import { type Answered, blame, type CheckJudge, callsValue, failed, limitOf, passed } from './kind.ts'

type PropertyCheck = z.infer<typeof propertyCheck>

function judge(_check: PropertyCheck, calls: Answered[], answer: Ran | undefined) {
  if (answer?.ok && answer.value.t === 'boolean' && answer.value.v) return passed
  const property = answer?.ok ? findText(answer.value) : undefined
  return blame(calls, limitOf(answer) ?? failed('property-violated', property ? { property } : {}))
}

function findText(value: Value) {
  const fields = Object.fromEntries(
    value.t === 'object' ? value.v.map(([key, item]) => [key, item.t === 'string' ? item.v : undefined]) : [],
  )
  return localText.safeParse(fields).data
}

const check: PropertyCheck = {
  id: 'sample',
  kind: 'property',
  title: { en: 'Rows sum to one', ko: '행의 합은 1' },
  weight: 1,
  visibility: 'hidden',
}

export const property: CheckJudge<PropertyCheck> = {
  kind: 'property',
  ask: ({ id }, calls, seed) => ({
    module: 'cases',
    path: `verify.${id}`,
    args: [callsValue(calls), { t: 'rng', seed }],
  }),
  judge,
  accepted: { check, calls: [], answer: { ok: true, value: { t: 'boolean', v: true }, mutatedArgs: false } },
  wrong: { check, calls: [], answer: { ok: true, value: { t: 'string', v: 'true' }, mutatedArgs: false } },
}
