'use client'

import { Button, Text } from '@mantine/core'
import { IconCardsFilled, IconCheck } from '@tabler/icons-react'
import { useState, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import type { RefusalReason } from '#lib/refusal.ts'
import { addCardsAction } from './actions.ts'

type Props = {
  attemptId: string
  /** Undefined: all that were not right. */
  position?: number
  count?: number
  added: boolean
}

/** Puts questions that were not right into the student's repetition. */
export function AddToReview({ attemptId, position, count = 0, added }: Props) {
  const t = useTranslations('study')
  const errors = useTranslations('errors')
  const [pending, startTransition] = useTransition()
  const [problem, setProblem] = useState<RefusalReason | 'unreachable'>()
  const add = () =>
    startTransition(async () => {
      const result = await addCardsAction({ attemptId, position }).catch(
        () => ({ ok: false, reason: 'unreachable' }) as const,
      )
      setProblem(result.ok ? undefined : result.reason)
    })
  return (
    <div>
      {added ? (
        <Text size="sm" role="status">
          <IconCheck size={14} aria-hidden /> {t(position === undefined ? 'add.allAdded' : 'add.added')}
        </Text>
      ) : (
        <Button
          variant="default"
          size="sm"
          h="auto"
          mih={36}
          styles={{ label: { whiteSpace: 'normal', textAlign: 'start' } }}
          leftSection={<IconCardsFilled size={16} aria-hidden />}
          loading={pending}
          onClick={add}
        >
          {position === undefined ? t('add.all', { count }) : t('add.one')}
        </Button>
      )}
      {problem && (
        <Text size="sm" role="alert">
          {errors(problem)}
        </Text>
      )}
    </div>
  )
}
