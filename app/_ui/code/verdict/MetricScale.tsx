'use client'

import { Stack, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { numberText } from '#graders/code/compare/describe.ts'
import type { CheckDetails } from '#graders/contract/verdict.ts'
import classes from './MetricScale.module.css'

type Props = { metric: NonNullable<CheckDetails['metric']> }

/** Where a measured number lies between what earns nothing and what earns everything. */
export function MetricScale({ metric: { name, value, baseline, threshold } }: Props) {
  const t = useTranslations('code')
  const measured = Number(value)
  const share = Number.isFinite(measured) ? (measured - baseline) / (threshold - baseline) : 0
  const rounded = (number: number) => numberText(Math.round(number * 1e4) / 1e4)
  return (
    <Stack gap={4} maw={360}>
      <div className={classes.track} aria-hidden="true">
        <span
          className={classes.mark}
          style={{ insetInlineStart: `${Math.min(1, Math.max(0, share)) * 100}%` }}
        />
      </div>
      <Text size="xs" c="dimmed">
        {t('metric.scale', {
          name,
          value: typeof value === 'number' ? rounded(value) : value,
          baseline: rounded(baseline),
          threshold: rounded(threshold),
        })}
      </Text>
    </Stack>
  )
}
