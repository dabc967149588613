'use client'

import { Alert, Button, Group, Input, SegmentedControl, Stack } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useId, useState, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import type { RefusalReason } from '#lib/refusal.ts'
import { startQuizAction } from './actions.ts'

const sizes = ['5', '10', '20'] as const
type Size = (typeof sizes)[number]

/** How many questions, and off. */
export function StartQuiz({ unit }: { unit: number }) {
  const t = useTranslations('study')
  const errors = useTranslations('errors')
  const router = useRouter()
  const label = useId()
  const [size, setSize] = useState<Size>('10')
  const [pending, startTransition] = useTransition()
  const [problem, setProblem] = useState<RefusalReason | 'unreachable'>()
  const start = () =>
    startTransition(async () => {
      setProblem(undefined)
      const wanted = { unit, size: Number(size) as 5 | 10 | 20 }
      const result = await startQuizAction(wanted).catch(
        () => ({ ok: false, reason: 'unreachable' }) as const,
      )
      if (!result.ok) return setProblem(result.reason)
      router.push(`/practice/quiz/${result.quizId}`)
    })
  return (
    <Stack>
      {problem && (
        <Alert color="red" role="alert">
          {errors(problem)}
        </Alert>
      )}
      <Group align="flex-end" gap="md">
        <div>
          <Input.Label component="div" id={label}>
            {t('quiz.size')}
          </Input.Label>
          <SegmentedControl
            display="flex"
            aria-labelledby={label}
            value={size}
            onChange={(value) => setSize(value as Size)}
            data={[...sizes]}
          />
        </div>
        <Button onClick={start} loading={pending}>
          {t('quiz.start')}
        </Button>
      </Group>
    </Stack>
  )
}
