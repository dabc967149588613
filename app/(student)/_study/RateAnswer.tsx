'use client'

import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useState, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import type { Rating } from '#db/schema/study.ts'
import type { RefusalReason } from '#lib/refusal.ts'
import type { ReviewView } from '#lib/study/cards/rate-answer.ts'
import { rateAnswerAction } from '../practice/actions.ts'

const keys: Record<Rating, string> = { again: '1', hard: '2', good: '3', easy: '4' }

type Props = { attemptId: string; review: ReviewView }

/** When the question comes back, and the student's say in it. */
export function RateAnswer({ attemptId, review: { rating, options } }: Props) {
  const t = useTranslations('study')
  const errors = useTranslations('errors')
  const [pending, startTransition] = useTransition()
  const [chosen, setChosen] = useState<Rating>(rating)
  const [problem, setProblem] = useState<RefusalReason | 'unreachable'>()
  const keyOf = (each: Rating) => keys[each]
  const { days } = options.find((option) => option.rating === chosen) ?? options[0]!

  const rate = (next: Rating) =>
    startTransition(async () => {
      setProblem(undefined)
      const result = await rateAnswerAction({ attemptId, rating: next }).catch(
        () => ({ ok: false, reason: 'unreachable' }) as const,
      )
      if (!result.ok) return setProblem(result.reason)
      setChosen(next)
    })

  return (
    <Stack gap="xs">
      {options.length > 1 && (
        <Group gap="xs" role="group" aria-label={t('rate.title')}>
          <Text component="span" fw={600} size="sm" aria-hidden>
            {t('rate.title')}
          </Text>
          {options.map((option) => (
            <Button
              key={option.rating}
              size="sm"
              variant={option.rating === chosen ? 'filled' : 'default'}
              aria-pressed={option.rating === chosen}
              aria-keyshortcuts={keyOf(option.rating)}
              data-rating-key={keyOf(option.rating)}
              disabled={pending}
              onClick={() => rate(option.rating)}
              h="auto"
              py={6}
            >
              <span>
                {t(`rate.${option.rating}`)} · {t('rate.after', { days: option.days })}
              </span>
            </Button>
          ))}
        </Group>
      )}
      <Text size="sm" c="dimmed" role="status">
        {t('rate.comes', { days })}{' '}
        {options.length > 1
          ? t('rate.keys', { keys: options.map((option) => keyOf(option.rating)).join(', ') })
          : t('rate.keysNext')}
      </Text>
      {problem && (
        <Alert color="red" role="alert">
          {errors(problem)}
        </Alert>
      )}
    </Stack>
  )
}
