'use client'

import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconArrowRight } from '@tabler/icons-react'
import { useState, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import type { Refusal, RefusalReason } from '#lib/refusal.ts'
import { continueQuizAction, endQuizAction } from './actions.ts'

function useQuizAction(quizId: string) {
  const [pending, startTransition] = useTransition()
  const [problem, setProblem] = useState<RefusalReason | 'unreachable'>()
  const run = (action: (quizId: string) => Promise<{ ok: true } | Refusal>) =>
    startTransition(async () => {
      setProblem(undefined)
      const result = await action(quizId).catch(() => ({ ok: false, reason: 'unreachable' }) as const)
      if (!result.ok) setProblem(result.reason)
    })
  return { run, pending, problem }
}

function Problem({ problem }: { problem: RefusalReason | 'unreachable' | undefined }) {
  const errors = useTranslations('errors')
  if (!problem) return null
  return (
    <Alert color="red" role="alert">
      {errors(problem)}
    </Alert>
  )
}

/** After an answer: the next question, or the summary after the last one. */
export function GoOn({ quizId, last }: { quizId: string; last: boolean }) {
  const t = useTranslations('study')
  const { run, pending, problem } = useQuizAction(quizId)
  return (
    <Stack align="flex-start">
      <Problem problem={problem} />
      <Button
        rightSection={<IconArrowRight size={16} aria-hidden />}
        loading={pending}
        onClick={() => run(continueQuizAction)}
        data-goes-on
      >
        {t(last ? 'quiz.toSummary' : 'quiz.next')}
      </Button>
    </Stack>
  )
}

export function EndQuiz({ quizId }: { quizId: string }) {
  const t = useTranslations('study')
  const common = useTranslations('common')
  const { run, pending, problem } = useQuizAction(quizId)
  const ask = () =>
    modals.openConfirmModal({
      title: t('quiz.end'),
      children: <Text size="sm">{t('quiz.endText')}</Text>,
      labels: { confirm: t('quiz.end'), cancel: common('cancel') },
      closeButtonProps: { 'aria-label': common('close') },
      onConfirm: () => run(endQuizAction),
    })
  return (
    <Group>
      <Problem problem={problem} />
      <Button variant="default" size="sm" loading={pending} onClick={ask}>
        {t('quiz.end')}
      </Button>
    </Group>
  )
}
