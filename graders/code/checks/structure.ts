/** The layers of returned models, as tfjs sees them after rebuilding each from its topology in the author's jail. */
import { z } from 'zod'
import type { structureCheck } from '../../contract/check.ts'
import type { Value } from '../../value.ts'
import { describeCall, describeType } from '../compare/describe.ts'
import type { Ran } from '../run.ts'
import { type Answered, blame, type CheckJudge, failed, type Judged, limitOf, passed } from './kind.ts'
import { type Anatomy, findFlaw } from './model-flaws.ts'
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

type StructureCheck = z.infer<typeof structureCheck>

const shape = z.array(z.number().nullable()).nullable()
const anatomy: z.ZodType<Anatomy> = z.object({
  inputShape: shape,
  outputShape: shape,
  params: z.number(),
  layers: z.array(
    z.object({
      className: z.string(),
      outputShape: shape,
      activation: z.string().nullable(),
      window: z.array(z.number()).nullable(),
    }),
  ),
  narrowest: z.number().nullable(),
})

function ask(check: StructureCheck, calls: Answered[]) {
  const models: Value[] = []
  for (const { call, value } of calls) {
    const model = findAt(value, check.expect.at)
    if (model?.t !== 'model') {
      const received = model ? describeType(model) : 'undefined'
      const path = check.expect.at === '' ? {} : { path: `.${check.expect.at}` }
      return blame(
        calls,
        failed('wrong-type', { call: describeCall(call), ...path, expected: 'tf.LayersModel', received }),
      )
    }
    models.push(model)
  }
  return { module: 'inspect-model', path: 'inspect', args: [{ t: 'array', v: models } satisfies Value] }
}

function judge({ expect }: StructureCheck, calls: Answered[], answer: Ran | undefined): Judged {
  if (!answer?.ok) return limitOf(answer) ?? failed('wrong-structure', { structure: notRebuilt })
  const anatomies = z.array(anatomy).safeParse(plain(answer.value)).data
  if (anatomies?.length !== calls.length) return failed('wrong-structure', { structure: notRebuilt })
  for (const [i, found] of anatomies.entries()) {
    const structure = findFlaw(expect, found)
    if (structure) return failed('wrong-structure', { call: describeCall(calls[i]!.call), structure })
  }
  return passed
}

const notRebuilt = {
  en: 'The returned model could not be rebuilt from its layers and weights.',
  ko: '반환된 모델을 층과 가중치로부터 다시 만들 수 없습니다.',
}

/** `at`: dotted property path, with indices for arrays. */
function findAt(value: Value, at: string): Value | undefined {
  let found: Value | undefined = value
  for (const name of at === '' ? [] : at.split('.')) {
    if (found?.t === 'array') found = found.v[Number(name)]
    else if (found?.t === 'object') found = new Map(found.v).get(name)
    else return undefined
  }
  return found
}

function plain(value: Value): unknown {
  if (value.t === 'array') return value.v.map(plain)
  if (value.t === 'object') return Object.fromEntries(value.v.map(([key, item]) => [key, plain(item)]))
  return value.t === 'null' ? null : 'v' in value ? value.v : undefined
}

const check: StructureCheck = {
  id: 'sample',
  kind: 'structure',
  title,
  weight: 1,
  visibility: 'hidden',
  expect: { at: 'model', inputShape: [4], outputShape: [4], maxParams: 20, sequence: ['Dense'] },
}
const model: Value = { t: 'model', topology: { t: 'null' }, weights: [] }
const sizes = (units: number) => list([{ t: 'null' }, number(units)])
const seen = (className: string, params = 20, units = 4): Ran => {
  const layer = {
    ...{ className: string(className), outputShape: sizes(units), activation: string('relu') },
    window: { t: 'null' } satisfies Value,
  }
  const found = {
    inputShape: sizes(4),
    outputShape: sizes(units),
    params: number(params),
    narrowest: number(units),
  }
  return said(list([object({ ...found, layers: list([object(layer)]) })]))
}
const sample = (name: string, answer: Ran, value: Value = object({ model })) => ({
  name,
  check,
  calls: [answered(value)],
  answer,
})

export const structure: CheckJudge<StructureCheck> = {
  kind: 'structure',
  ask,
  judge,
  accepted: [sample('a dense layer', seen('Dense'))],
  wrong: [
    { ...sample('another layer', seen('Conv2D')), reason: 'wrong-structure' },
    { ...sample('another output shape', seen('Dense', 20, 5)), reason: 'wrong-structure' },
    { ...sample('too many parameters', seen('Dense', 21)), reason: 'wrong-structure' },
    { ...sample('NaN parameters', seen('Dense', Number.NaN)), reason: 'wrong-structure' },
    { ...sample('a model that tf refuses', threw), reason: 'wrong-structure' },
    { ...sample('a model that tf chokes on', timedOut), reason: 'time-limit' },
    { ...sample('nothing said', said({ t: 'undefined' })), reason: 'wrong-structure' },
    {
      ...sample('fewer models than calls', said({ t: 'array', v: [] })),
      reason: 'wrong-structure',
    },
    {
      ...sample('a topology for a model', seen('Dense'), object({ model: string('{}') })),
      reason: 'wrong-type',
    },
    { ...sample('no model', seen('Dense'), object({})), reason: 'wrong-type' },
    {
      ...sample('something forged', seen('Dense'), object({ model: unsupported })),
      reason: 'unsupported-value',
    },
  ],
}
