'use client'

import { Alert, Button, Group, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useChangeCard } from './use-change-card.ts'

/** Beside an answer: takes its question out of repetition, and puts it back. */
export function RemoveCard({ questionId, removed }: { questionId: string; removed: boolean }) {
  const t = useTranslations('study')
  const errors = useTranslations('errors')
  const { change, pending, problem } = useChangeCard(questionId)
  return (
    <div>
      <Group gap="sm" role="status">
        {removed && (
          <Text size="sm" c="dimmed">
            {t('cards.isRemoved')}
          </Text>
        )}
        <Button
          size="compact-sm"
          variant="default"
          loading={pending}
          onClick={() => change(removed ? 'restore' : 'remove')}
        >
          {t(removed ? 'cards.restore' : 'cards.remove')}
        </Button>
      </Group>
      {problem && (
        <Alert color="red" role="alert" mt="xs">
          {errors(problem)}
        </Alert>
      )}
    </div>
  )
}
