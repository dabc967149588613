'use client'

import { Alert, Button, Group, Stack } from '@mantine/core'
import { IconArrowRight, IconRepeat } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { LinkButton } from '#app/_ui/LinkButton.tsx'
import { useStartPractice } from '../use-start-practice.ts'
import type { PracticeTopic } from './topic.ts'

type Props = { questionId: string; topic: PracticeTopic; code: boolean }

/** The same question again, or another one of the topic. */
export function FollowUp({ questionId, topic, code }: Props) {
  const t = useTranslations('practice')
  const errors = useTranslations('errors')
  const { start, starting, refusal } = useStartPractice()
  return (
    <Stack>
      {refusal && (
        <Alert color="red" role="alert">
          {errors(refusal)}
        </Alert>
      )}
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconRepeat size={16} aria-hidden />}
          loading={starting && 'questionId' in starting}
          disabled={starting !== undefined}
          onClick={() => start({ questionId, of: topic.id })}
        >
          {t('again')}
        </Button>
        <Button
          variant={code ? 'default' : 'filled'}
          rightSection={<IconArrowRight size={16} aria-hidden />}
          loading={starting && 'topic' in starting}
          disabled={starting !== undefined}
          onClick={() => start({ topic: topic.id })}
          data-goes-on
        >
          {code ? t('topicTasks', { topic: topic.title }) : t('next')}
        </Button>
        <LinkButton href="/practice" variant="subtle">
          {t('all')}
        </LinkButton>
      </Group>
    </Stack>
  )
}
