'use client'

import { Button, Group, Text, Title } from '@mantine/core'
import { IconFlag, IconFlagFilled } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { useAttempt, useAttemptSnapshot } from '#app/_ui/attempt/AttemptProvider.tsx'
import { setFlagAction } from '../actions.ts'

type Props = {
  attemptId: string
  position: number
  total: number
  points: number
  /** False where the question brings a heading of its own. */
  heading: boolean
}

export function QuestionHeading({ attemptId, position, total, points, heading }: Props) {
  const t = useTranslations('attempt')
  const common = useTranslations('common')
  const { store } = useAttempt()
  const { flagged: all, closed } = useAttemptSnapshot()
  const flagged = all.has(position)

  const toggle = async () => {
    store.setFlag(position, !flagged)
    // Shown at once; taken back when the server did not keep it.
    const result = await setFlagAction(attemptId, position, !flagged).catch(() => undefined)
    if (!result?.ok) store.setFlag(position, flagged)
  }
  const number = t('question.number', { position, total })
  return (
    <Group justify="space-between" gap="xs" mb="sm">
      <Group gap="sm" align="baseline">
        {heading ? (
          <Title order={1} size="h4">
            {number}
          </Title>
        ) : (
          <Text fw={600}>{number}</Text>
        )}
        <Text c="dimmed" size="sm">
          {common('points', { points })}
        </Text>
      </Group>
      <Button
        size="compact-sm"
        variant={flagged ? 'light' : 'default'}
        leftSection={flagged ? <IconFlagFilled size={16} aria-hidden /> : <IconFlag size={16} aria-hidden />}
        aria-pressed={flagged}
        onClick={toggle}
        disabled={closed}
      >
        {t('question.flag')}
      </Button>
    </Group>
  )
}
