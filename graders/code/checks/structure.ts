/** The layers of returned models, as tfjs sees them after rebuilding each from its topology in the author's jail. */
import { z } from 'zod'
import type { structureCheck } from '../../contract.ts'
import type { Value } from '../../value.ts'
import { describeCall, describeType } from '../describe.ts'
import type { Ran } from '../run.ts'
import { type Answered, blame, type CheckJudge, failed, type Judged, limitOf, passed } from './kind.ts'
import { type Anatomy, findFlaw } from './model-flaws.ts'

type StructureCheck = z.infer<typeof structureCheck>

const shape = z.array(z.number().nullable()).nullable()
const anatomy: z.ZodType<Anatomy> = z.object({
  inputShape: shape,
  outputShape: shape,
  params: z.number(),
  layers: z.array(z.object({ className: z.string(), outputShape: shape, activation: z.string().nullable() })),
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
  title: { en: 'A small dense net', ko: '작은 밀집 신경망' },
  weight: 1,
  visibility: 'hidden',
  expect: { at: '', maxParams: 20, sequence: ['Dense'] },
}
const call = { entry: 'build', args: [] }
const model: Value = { t: 'model', topology: { t: 'null' }, weights: [] }
const seen = (className: string): Ran => {
  const string = (v: string): Value => ({ t: 'string', v })
  const sizes: Value = { t: 'array', v: [{ t: 'null' }, { t: 'number', v: 4 }] }
  const layer: Value = {
    t: 'object',
    v: [
      ['className', string(className)],
      ['outputShape', sizes],
      ['activation', string('relu')],
    ],
  }
  const fields: [string, Value][] = [
    ['inputShape', sizes],
    ['outputShape', sizes],
    ['params', { t: 'number', v: 20 }],
  ]
  fields.push(['layers', { t: 'array', v: [layer] }])
  return { ok: true, value: { t: 'array', v: [{ t: 'object', v: fields }] }, mutatedArgs: false }
}

export const structure: CheckJudge<StructureCheck> = {
  kind: 'structure',
  ask,
  judge,
  accepted: { check, calls: [{ call, value: model }], answer: seen('Dense') },
  wrong: { check, calls: [{ call, value: model }], answer: seen('Conv2D') },
}
