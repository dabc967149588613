/** The check kinds, one line each, and their self-test. */
import type { Check, CheckKind } from '../../contract/check.ts'
import { gradient } from './gradient.ts'
import type { CheckJudge, Judged, Sample } from './kind.ts'
import { metric } from './metric.ts'
import { outputs } from './outputs.ts'
import { property } from './property.ts'
import { resources } from './resources.ts'
import { structure } from './structure.ts'

/** A kind's functions only ever get checks of that kind: the key says which. */
const kinds = { outputs, structure, metric, gradient, property, resources } as unknown as Record<
  CheckKind,
  CheckJudge<Check>
>

export const checkJudge = (kind: CheckKind): CheckJudge<Check> => kinds[kind]

/** Whether the reference has to answer the calls, too. */
export const isCompared = (kind: CheckKind): boolean => kinds[kind].compared === true

/** Run at worker start. @throws when a kind no longer tells its accepted samples from its wrong ones. */
export function proveChecks(judges: CheckJudge<Check>[] = Object.values(kinds)): void {
  for (const judge of judges) {
    for (const sample of judge.accepted) {
      const { score, reason } = judgeSample(judge, sample)
      if (score !== 1 || reason !== 'passed')
        throw new Error(`check kind ${judge.kind} refuses ${sample.name}: ${reason}`)
    }
    for (const sample of judge.wrong) {
      const { score, reason } = judgeSample(judge, sample)
      if (score >= 1 || reason !== sample.reason)
        throw new Error(`check kind ${judge.kind} finds ${sample.name} ${reason}, not ${sample.reason}`)
    }
  }
}

/** As assess.ts does it, with the author's answer already there. */
function judgeSample({ ask, judge }: CheckJudge<Check>, { check, calls, answer }: Sample<Check>): Judged {
  const asked = ask?.(check, calls, 1)
  return asked && 'reason' in asked ? asked : judge(check, calls, answer)
}
