'use client'

import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import { LocalTime } from '#app/_ui/LocalTime.tsx'
import type { RefusalReason } from '#lib/refusal.ts'
import { startExamAction } from './actions.ts'

type Props = { examId: string; durationMinutes: number; closesAt: Date | null }

/** Starting can't be taken back, so it is asked twice; what is left of the window is worked out when it is asked. */
export function StartExam({ examId, durationMinutes, closesAt }: Props) {
  const t = useTranslations('student')
  const common = useTranslations('common')
  const errors = useTranslations('errors')
  const router = useRouter()
  const [opened, { open, close }] = useDisclosure(false)
  const [refusal, setRefusal] = useState<RefusalReason | 'unreachable'>()
  const [leftMinutes, setLeftMinutes] = useState(durationMinutes)
  const [pending, startTransition] = useTransition()

  const ask = () => {
    const windowMs = closesAt ? closesAt.getTime() - Date.now() : Infinity
    setLeftMinutes(Math.max(0, Math.floor(windowMs / 60_000)))
    setRefusal(undefined)
    open()
  }
  const start = () =>
    startTransition(async () => {
      const result = await startExamAction(examId).catch(
        () => ({ ok: false, reason: 'unreachable' }) as const,
      )
      if (result.ok) router.push(`/attempts/${result.attemptId}/1`)
      else setRefusal(result.reason)
    })

  return (
    <>
      <Button size="md" onClick={ask}>
        {t('exam.start')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('exam.confirm.title')}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        <Stack>
          <Text>{t('exam.confirm.text', { minutes: durationMinutes })}</Text>
          {closesAt && leftMinutes < durationMinutes && (
            <Alert color="yellow">
              {t.rich('exam.confirm.short', {
                minutes: leftMinutes,
                time: () => <LocalTime at={closesAt} style="short" />,
              })}
            </Alert>
          )}
          {refusal && (
            <Alert color="red" role="alert">
              {errors(refusal)}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close} disabled={pending}>
              {t('exam.confirm.cancel')}
            </Button>
            <Button onClick={start} loading={pending}>
              {t('exam.confirm.start')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
