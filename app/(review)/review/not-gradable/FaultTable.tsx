'use client'

import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { notifications } from '@mantine/notifications'
import { useTransition } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { LocalTime } from '#app/_ui/LocalTime.tsx'
import { TextLink } from '#app/_ui/TextLink.tsx'
import { wordKey } from '#app/_ui/word-key.ts'
import type { NotGradable } from '#lib/review/not-gradable.ts'
import { retryAllAction, retryOneAction } from './actions.ts'

export function FaultTable({ faults }: { faults: NotGradable[] }) {
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
      <Table.ScrollContainer
        minWidth={760}
        type="native"
        tabIndex={0}
        role="region"
        aria-label={t('faults.table')}
      >
        <Table verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('faults.submission')}</Table.Th>
              <Table.Th>{t('faults.why')}</Table.Th>
              <Table.Th>{t('faults.when')}</Table.Th>
              <Table.Th>{t('faults.tries')}</Table.Th>
              <Table.Th>{t('faults.worker')}</Table.Th>
              <Table.Th>{t('faults.actions')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {faults.map(({ submissionId, task, number, exam, position, ...fault }) => (
              <Table.Tr key={submissionId}>
                <Table.Td>
                  {exam ? (
                    <>
                      <TextLink href={`/review/attempts/${exam.attemptId}#question-${position}`}>
                        {exam.student}
                      </TextLink>
                      <Text size="xs" c="dimmed">
                        {exam.title[locale]}
                      </Text>
                    </>
                  ) : (
                    <Text size="sm">{t('faults.practice')}</Text>
                  )}
                  <Text size="xs">
                    {task[locale]} · {t('submissionNumber', { number })}
                  </Text>
                </Table.Td>
                <Table.Td maw="20rem">
                  <Text size="sm" ff="monospace" lineClamp={6} style={{ overflowWrap: 'anywhere' }}>
                    {fault.why}
                  </Text>
                </Table.Td>
                <Table.Td>
                  {fault.failedAt ? <LocalTime at={fault.failedAt} style="short" /> : t('faults.unknown')}
                </Table.Td>
                <Table.Td>{fault.tries}</Table.Td>
                <Table.Td>
                  <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                    {fault.worker ?? t('faults.unknown')}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Button
                    size="xs"
                    variant="default"
                    loading={pending}
                    onClick={() => retry(submissionId)}
                    aria-label={t('faults.retryOf', { task: task[locale], number })}
                  >
                    {t('faults.retry')}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  )
}
