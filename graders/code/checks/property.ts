/** A relation between inputs and results, decided by the author's `verify`. */
import type { z } from 'zod'
import type { propertyCheck } from '../../contract/check.ts'
import { localText } from '../../contract/text.ts'
import type { Value } from '../../value.ts'
import type { Ran } from '../run.ts'
import { type Answered, blame, type CheckJudge, callsValue, failed, limitOf, passed } from './kind.ts'
import {
  answered,
  list,
  number,
  object,
  said,
  string,
  threw,
  timedOut,
  title,
  unsupported,
} from './sample-values.ts'

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

const check: PropertyCheck = { id: 'sample', kind: 'property', title, weight: 1, visibility: 'hidden' }
const sample = (name: string, answer: Ran) => ({ name, check, calls: [], answer })

export const property: CheckJudge<PropertyCheck> = {
  kind: 'property',
  ask: ({ id }, calls, seed) => ({
    module: 'cases',
    path: `verify.${id}`,
    args: [callsValue(calls), { t: 'rng', seed }],
  }),
  judge,
  accepted: [sample('true', said({ t: 'boolean', v: true }))],
  wrong: [
    { ...sample('false', said({ t: 'boolean', v: false })), reason: 'property-violated' },
    { ...sample('a text that says true', said(string('true'))), reason: 'property-violated' },
    { ...sample('the number 1', said(number(1))), reason: 'property-violated' },
    { ...sample('NaN', said(number(Number.NaN))), reason: 'property-violated' },
    { ...sample('nothing', said({ t: 'undefined' })), reason: 'property-violated' },
    {
      ...sample('what is wrong, in words', said(object({ en: string('No.'), ko: string('아니요.') }))),
      reason: 'property-violated',
    },
    { ...sample('results that verify throws at', threw), reason: 'property-violated' },
    { ...sample('results that verify never ends on', timedOut), reason: 'time-limit' },
    {
      name: 'something forged',
      check,
      calls: [answered(list([number(1), unsupported]))],
      answer: threw,
      reason: 'unsupported-value',
    },
  ],
}
