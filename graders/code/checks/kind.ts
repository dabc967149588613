/** What a check kind is: a pure decision on data, with samples that it accepts and samples that it does not. */
import type { Check, CheckKind } from '../../contract/check.ts'
import type { CheckDetails, Reason } from '../../contract/verdict.ts'
import type { Call, Value } from '../../value.ts'
import type { Group, Ran } from '../run.ts'

export type Judged = { score: number; reason: Reason; details: CheckDetails }
/** A call that returned. `expected` is the reference's value where the kind compares with it. */
export type Answered = { call: Call; value: Value; expected?: Value | undefined; leakedTensors: number }
export type Question = Group['calls'][number]

export type CheckJudge<C extends Check> = {
  kind: CheckKind
  /** The kind compares with the reference's answers to the same calls. */
  compared?: true
  /** What the author's jail is asked about the results, or why that is not worth asking. Absent: nothing. */
  ask?: (check: C, calls: Answered[], seed: number) => Question | Judged
  /**
   * `answer` is the author's jail's, when something was asked. A throw or a limit there is the results' doing: the
   * reference's results passed when the task was published.
   */
  judge: (check: C, calls: Answered[], answer: Ran | undefined) => Judged
  accepted: Sample<C>[]
  wrong: (Sample<C> & { reason: Reason })[]
}
/** `name` says what is special about it. */
export type Sample<C extends Check> = { name: string; check: C; calls: Answered[]; answer?: Ran }

export const passed: Judged = { score: 1, reason: 'passed', details: {} }
export const failed = (reason: Reason, details: CheckDetails = {}): Judged => ({ score: 0, reason, details })

/** The calls as `verify` and `measure` get them: `{entry, args, result}[]`. */
export const callsValue = (calls: Answered[]): Value => ({
  t: 'array',
  v: calls.map(({ call, value }) => ({
    t: 'object',
    v: [
      ['entry', { t: 'string', v: call.entry }],
      ['args', { t: 'array', v: call.args }],
      ['result', inert(value)],
    ],
  })),
})

/** Parts of a result that have no data form read as undefined; an `rng` may only come from us. */
function inert(value: Value): Value {
  if (value.t === 'unsupported' || value.t === 'rng') return { t: 'undefined' }
  if (value.t === 'array') return { t: 'array', v: value.v.map(inert) }
  if (value.t === 'object') return { t: 'object', v: value.v.map(([key, item]) => [key, inert(item)]) }
  return value
}

/** The first part without a data form, as details that name it. */
export function findUnsupported(value: Value, path = ''): CheckDetails | undefined {
  if (value.t === 'unsupported') return { path: path.slice(0, 200), received: value.what.slice(0, 200) }
  if (value.t !== 'array' && value.t !== 'object') return undefined
  for (const [i, inner] of value.v.entries()) {
    const [step, item] = Array.isArray(inner) ? [`.${inner[0]}`, inner[1]] : [`[${i}]`, inner]
    const found = findUnsupported(item, path + step)
    if (found) return found
  }
  return undefined
}

/** A result with an unsupported part is blamed for it before anything is concluded from the part being absent. */
export function blame(calls: Answered[], otherwise: Judged): Judged {
  for (const { value } of calls) {
    const details = findUnsupported(value)
    if (details) return failed('unsupported-value', details)
  }
  return otherwise
}

/** A limit in the author's jail; a throw there is worded by each kind. */
export const limitOf = (answer: Ran | undefined): Judged | undefined =>
  answer && !answer.ok && answer.limit ? failed(answer.reason, { limit: answer.limit }) : undefined
