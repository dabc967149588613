/** A number that the author's `measure` makes of the results, graded between two marks. */
import type { z } from 'zod'
import type { metricCheck } from '../../contract/check.ts'
import { jsonNumber } from '../compare/difference.ts'
import type { Ran } from '../run.ts'
import { type Answered, blame, type CheckJudge, callsValue, type Judged, limitOf } from './kind.ts'
import { answered, number, said, string, threw, timedOut, title, unsupported } from './sample-values.ts'

type MetricCheck = z.infer<typeof metricCheck>

function judge(check: MetricCheck, calls: Answered[], answer: Ran | undefined): Judged {
  const value = answer?.ok && answer.value.t === 'number' ? answer.value.v : Number.NaN
  const { metric: name, baseline, threshold } = check
  const score = metricScore(check, value)
  const details = { metric: { name, value: jsonNumber(value), baseline, threshold } }
  if (score === 1) return { score, reason: 'passed', details }
  return blame(calls, limitOf(answer) ?? { score, reason: 'metric-short', details })
}

/** 0 at the baseline, 1 at the threshold, linear between; a value that is no number scores 0. */
export function metricScore({ direction, baseline, threshold }: MetricCheck, value: number): number {
  if (Number.isNaN(value)) return 0
  if (direction === 'higher' ? value >= threshold : value <= threshold) return 1
  const share = (value - baseline) / (threshold - baseline)
  return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0
}

const check: MetricCheck = {
  id: 'sample',
  kind: 'metric',
  title,
  weight: 1,
  visibility: 'hidden',
  metric: 'accuracy',
  direction: 'higher',
  baseline: 0.5,
  threshold: 0.9,
}
const loss: MetricCheck = { ...check, direction: 'lower', baseline: 1, threshold: 0.2 }
const sample = (name: string, answer: Ran, of = check) => ({ name, check: of, calls: [], answer })
const measured = (value: number) => said(number(value))

export const metric: CheckJudge<MetricCheck> = {
  kind: 'metric',
  ask: ({ id }, calls, seed) => ({
    module: 'cases',
    path: `measure.${id}`,
    args: [callsValue(calls), { t: 'rng', seed }],
  }),
  judge,
  accepted: [
    sample('the threshold itself', measured(0.9)),
    sample('a loss below its threshold', measured(0.1), loss),
  ],
  wrong: [
    { ...sample('a value between the marks', measured(0.7)), reason: 'metric-short' },
    { ...sample('the baseline', measured(0.5)), reason: 'metric-short' },
    { ...sample('NaN', measured(Number.NaN)), reason: 'metric-short' },
    { ...sample('NaN as a loss', measured(Number.NaN), loss), reason: 'metric-short' },
    { ...sample('a loss at its baseline', measured(1), loss), reason: 'metric-short' },
    { ...sample('a text that reads like a number', said(string('0.95'))), reason: 'metric-short' },
    { ...sample('results that measure throws at', threw), reason: 'metric-short' },
    { ...sample('results that measure never ends on', timedOut), reason: 'time-limit' },
    {
      name: 'something forged',
      check,
      calls: [answered(unsupported)],
      answer: threw,
      reason: 'unsupported-value',
    },
  ],
}
