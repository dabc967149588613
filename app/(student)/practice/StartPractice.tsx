'use client'

import { Button, type ButtonProps } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCode } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { type ReactNode, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import { startPracticeAction } from './actions.ts'

export type Wanted = { topic: string } | { questionId: string }
type Props = ButtonProps & { wanted: Wanted; label?: string; task?: boolean; children: ReactNode }

/** Opens a question; the address keeps what was wanted, so that the next one can be opened from there. */
export function StartPractice({ wanted, label, task, children, ...rest }: Props) {
  const errors = useTranslations('errors')
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const start = () =>
    startTransition(async () => {
      const result = await startPracticeAction(wanted).catch(
        () => ({ ok: false, reason: 'unreachable' }) as const,
      )
      if (result.ok) router.push(`/practice/${result.attemptId}?${new URLSearchParams(wanted)}`)
      else notifications.show({ color: 'red', message: errors(result.reason) })
    })
  const looks: ButtonProps = task
    ? { h: 'auto', py: 'sm', justify: 'flex-start', leftSection: <IconCode size={18} aria-hidden /> }
    : { size: 'compact-md', fw: 500 }
  return (
    <Button variant="default" {...looks} {...rest} aria-label={label} onClick={start} loading={pending}>
      {children}
    </Button>
  )
}
