/** The check kinds, one line each, and their self-test. */
import type { Check, CheckKind } from '../../contract.ts'
import type { CheckJudge } from './kind.ts'
import { metric } from './metric.ts'
import { outputs } from './outputs.ts'
import { property } from './property.ts'
import { structure } from './structure.ts'

/** A kind's functions only ever get checks of that kind: the key says which. */
const kinds = { outputs, structure, metric, property } as unknown as Record<CheckKind, CheckJudge<Check>>

export const checkJudge = (kind: CheckKind): CheckJudge<Check> => kinds[kind]

/** Run at worker start. @throws when a kind no longer tells its accepted sample from its wrong one. */
export function proveChecks(): void {
  for (const { kind, judge, accepted, wrong } of Object.values(kinds)) {
    const good = judge(accepted.check, accepted.calls, accepted.answer)
    const bad = judge(wrong.check, wrong.calls, wrong.answer)
    if (good.score !== 1 || good.reason !== 'passed')
      throw new Error(`check kind ${kind} refuses its accepted sample`)
    if (bad.score !== 0 || bad.reason === 'passed')
      throw new Error(`check kind ${kind} accepts its wrong sample`)
  }
}
