'use client'

import { Alert, Button, Group, Stack } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import { LinkButton } from '#app/_ui/LinkButton.tsx'
import type { RefusalReason } from '#lib/refusal.ts'
import { nextDueAction } from './actions.ts'

/** On to the next question that is due, or to the page that says that it is enough for today. */
export function NextDue({ begin }: { begin?: boolean }) {
  const t = useTranslations('study')
  const errors = useTranslations('errors')
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const [problem, setProblem] = useState<RefusalReason | 'unreachable'>()
  const next = () =>
    startTransition(async () => {
      setProblem(undefined)
      const result = await nextDueAction().catch(() => ({ ok: false, reason: 'unreachable' }) as const)
      if (result.ok) return router.push(`/practice/${result.attemptId}?in=due`)
      if (result.reason === 'nothing-due') return router.push('/practice/due?done=1')
      setProblem(result.reason)
    })
  return (
    <Stack align="flex-start">
      {problem && (
        <Alert color="red" role="alert">
          {errors(problem)}
        </Alert>
      )}
      <Group gap="sm">
        <Button
          rightSection={<IconArrowRight size={16} aria-hidden />}
          loading={pending}
          onClick={next}
          data-goes-on
        >
          {t(begin ? 'due.start' : 'due.nextQuestion')}
        </Button>
        {!begin && (
          <LinkButton href="/practice/due" variant="subtle">
            {t('due.back')}
          </LinkButton>
        )}
      </Group>
    </Stack>
  )
}
