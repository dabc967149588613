'use client'

import { Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { numberText } from '#graders/code/compare/describe.ts'
import type { CheckDetails as Details } from '#graders/contract/verdict.ts'
import classes from './CheckDetails.module.css'
import { HeatMap } from './HeatMap.tsx'
import { MetricScale } from './MetricScale.tsx'
import { StackTrace } from './StackTrace.tsx'

type Props = { details: Details; onGoTo?: (line: number, column: number) => void }

type Side = Details['expected']
const sideText = (side: Side) =>
  side === undefined || typeof side === 'string' ? side : `${side.dtype}[${side.shape.join(', ')}]`
const number = (value: number | string) => (typeof value === 'number' ? numberText(value) : value)

/** The numbers behind a failed check; what the message says already in one line stays out of the table. */
export function CheckDetails({ details, onGoTo }: Props) {
  const t = useTranslations('code')
  const { expected, received, firstDifference, maxError, meanError, mismatched, total, limit } = details
  const rows: [string, ReactNode][] = []
  if (expected !== undefined && received !== undefined)
    rows.push([t('details.expected'), sideText(expected)], [t('details.received'), sideText(received)])
  if (firstDifference && total !== undefined && total > 1) {
    const { index } = firstDifference
    rows.push(
      [t('details.firstDifference'), `[${index.join(', ')}]`],
      [t('details.expectedThere'), number(firstDifference.expected)],
      [t('details.receivedThere'), number(firstDifference.received)],
    )
  }
  if (mismatched !== undefined && total !== undefined && total > 1)
    rows.push([t('details.mismatched'), t('details.mismatchedOf', { mismatched, total })])
  // Where only infinities differ, the finite errors are all 0 and would mislead.
  if (maxError !== undefined && maxError !== 0) rows.push([t('details.maxError'), number(maxError)])
  if (meanError !== undefined && meanError !== 0 && total !== 1)
    rows.push([t('details.meanError'), number(meanError)])
  if (limit?.peak !== undefined && limit.kind === 'memory')
    rows.push([t('details.peak'), `${Math.round(limit.peak / 2 ** 20)} MB`])

  return (
    <Stack gap="xs">
      {rows.length > 0 && (
        <dl className={classes.facts}>
          {rows.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {details.metric && <MetricScale metric={details.metric} />}
      {details.heatMap && <HeatMap map={details.heatMap} />}
      {details.error && details.error.stack.length > 0 && (
        <StackTrace stack={details.error.stack} onGoTo={onGoTo} />
      )}
    </Stack>
  )
}
