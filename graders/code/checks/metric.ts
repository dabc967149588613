/** A number that the author's `measure` makes of the results, graded between two marks. */
import type { z } from 'zod'
import type { metricCheck } from '../../contract.ts'
import { jsonNumber } from '../difference.ts'
import type { Ran } from '../run.ts'
import { type Answered, blame, type CheckJudge, callsValue, type Judged, limitOf } from './kind.ts'

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
  title: { en: 'Accuracy', ko: '정확도' },
  weight: 1,
  visibility: 'hidden',
  metric: 'accuracy',
  direction: 'higher',
  baseline: 0.5,
  threshold: 0.9,
}
const measured = (v: number): Ran => ({ ok: true, value: { t: 'number', v }, mutatedArgs: false })

export const metric: CheckJudge<MetricCheck> = {
  kind: 'metric',
  ask: ({ id }, calls, seed) => ({
    module: 'cases',
    path: `measure.${id}`,
    args: [callsValue(calls), { t: 'rng', seed }],
  }),
  judge,
  accepted: { check, calls: [], answer: measured(0.9) },
  wrong: { check, calls: [], answer: measured(Number.NaN) },
}
