'use client'

import { Group, Paper, Stack, Text } from '@mantine/core'
import { IconCircleCheckFilled, IconCircleDashed, IconCircleXFilled } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'use-intl'
import { checkMessage } from '#graders/code/feedback/wording.ts'
import type { CheckView } from '#lib/submissions/submission-view.ts'
import { CheckDetails } from './CheckDetails.tsx'
import { CodeText } from './CodeText.tsx'

type Props = {
  check: Pick<CheckView, 'title' | 'passed' | 'reason' | 'details'> &
    Partial<Pick<CheckView, 'score' | 'weight'>>
  onGoTo?: (line: number, column: number) => void
}

const signs = {
  passed: [IconCircleCheckFilled, 'var(--argmax-right)'],
  partial: [IconCircleDashed, 'var(--argmax-partial)'],
  failed: [IconCircleXFilled, 'var(--argmax-wrong)'],
} as const

/** One check: its outcome in a sign and a word, what happened, and the numbers behind it. */
export function CheckReport({ check, onGoTo }: Props) {
  const t = useTranslations('code')
  const locale = useLocale()
  const outcome = check.passed ? 'passed' : check.score ? 'partial' : 'failed'
  const [Sign, colour] = signs[outcome]
  return (
    <Paper withBorder p="sm" bg="var(--argmax-surface)">
      <Stack gap={6}>
        <Group gap="xs" wrap="nowrap" align="flex-start">
          <Sign size={20} color={colour} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
          <Text fw={600} size="sm" flex={1}>
            {check.title[locale]}
          </Text>
          <Text size="sm" fw={600} c={colour} style={{ whiteSpace: 'nowrap' }}>
            {outcome === 'partial'
              ? t('verdict.partial', { percent: Math.round((check.score ?? 0) * 100) })
              : t(`verdict.${outcome}`)}
          </Text>
        </Group>
        {(!check.passed || check.details.metric) && (
          <Text size="sm" component="div" style={{ overflowWrap: 'anywhere' }}>
            <CodeText>{checkMessage(check, locale)}</CodeText>
          </Text>
        )}
        {!check.passed && <CheckDetails details={check.details} onGoTo={onGoTo} />}
      </Stack>
    </Paper>
  )
}
