'use client'

import { Button, Card, Group, Stack, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { notifications } from '@mantine/notifications'
import { useTransition } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { LocalTime } from '#app/_ui/LocalTime.tsx'
import { TextLink } from '#app/_ui/TextLink.tsx'
import { wordKey } from '#app/_ui/word-key.ts'
import type { NotGradable } from '#lib/review/not-gradable.ts'
import { retryAllAction, retryOneAction } from './actions.ts'

export function FaultList({ faults }: { faults: NotGradable[] }) {
  const t = useTranslations('review')
  const common = useTranslations('common')
  const errors = useTranslations('errors')
  const locale = useLocale()
  const [pending, start] = useTransition()
  const closeButtonProps = { 'aria-label': common('close') }

  const tell = (count: number) => {
    notifications.show({ color: 'green', message: t('faults.queued', { count }), closeButtonProps })
  }
  const retry = (submissionId: string) =>
    start(async () => {
      const result = await retryOneAction(submissionId)
      if (result.ok) return tell(1)
      const message = wordKey(result.reason, [errors])
      notifications.show({ color: 'red', message, closeButtonProps })
    })
  const retryAll = () =>
    modals.openConfirmModal({
      title: t('faults.retryAllTitle', { count: faults.length }),
      children: t('faults.retryAllText'),
      labels: { confirm: t('faults.retryAll'), cancel: t('cancel') },
      closeButtonProps,
      onConfirm: () => start(async () => tell((await retryAllAction()).queued)),
    })

  return (
    <Stack>
      <Group>
        <Button onClick={retryAll} loading={pending}>
          {t('faults.retryAll')}
        </Button>
      </Group>
      <Stack component="ul" aria-label={t('faults.list')} p={0} m={0} style={{ listStyle: 'none' }}>
        {faults.map(({ submissionId, task, number, exam, position, ...fault }) => (
          <Card key={submissionId} component="li" withBorder>
            <Group justify="space-between" align="flex-start">
              <div>
                {exam ? (
                  <TextLink href={`/review/attempts/${exam.attemptId}#question-${position}`}>
                    {exam.student}
                  </TextLink>
                ) : (
                  <Text fw={500}>{t('faults.practice')}</Text>
                )}
                <Text size="sm" c="dimmed">
                  {exam && `${exam.title[locale]} · `}
                  {task[locale]} · {t('submissionNumber', { number })}
                </Text>
              </div>
              <Button
                size="xs"
                variant="default"
                loading={pending}
                onClick={() => retry(submissionId)}
                aria-label={t('faults.retryOf', { task: task[locale], number })}
              >
                {t('faults.retry')}
              </Button>
            </Group>
            <Text size="sm" ff="monospace" my="xs" lineClamp={8} style={{ overflowWrap: 'anywhere' }}>
              {fault.why}
            </Text>
            <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {t.rich('faults.facts', {
                time: () => (fault.failedAt ? <LocalTime at={fault.failedAt} /> : t('faults.unknown')),
                tries: fault.tries,
                worker: fault.worker ?? t('faults.unknown'),
              })}
            </Text>
          </Card>
        ))}
      </Stack>
    </Stack>
  )
}
