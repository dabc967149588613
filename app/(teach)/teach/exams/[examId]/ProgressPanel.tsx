'use client'

import { Anchor, Badge, Button, Group, Stack, Table, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { EmptyState } from '#app/_ui/EmptyState.tsx'
import { LocalTime } from '#app/_ui/LocalTime.tsx'
import type { GradeRow } from '#lib/review/grade-book.ts'

type Props = {
  examId: string
  rows: GradeRow[]
  manual: boolean
  released: boolean
  /** Null: the exam stays open. */
  closesAt: Date | null
  onRelease: (released: boolean) => void
}

/** Who has started and who has finished, and the switch that shows students their results. */
export function ProgressPanel({ examId, rows, manual, released, closesAt, onRelease }: Props) {
  const t = useTranslations('teach')
  const open = rows.filter(({ closedAt }) => closedAt === null).length

  /** Who starts after it could know the answers, and what was read can't be unread. */
  const ask = () =>
    modals.openConfirmModal({
      title: t('progress.release'),
      children: (
        <Stack gap="xs">
          <Text>{t('progress.releaseText')}</Text>
          {open > 0 && <Text>{t('progress.stillWorking', { count: open })}</Text>}
          {(closesAt === null || closesAt > new Date()) && (
            <Text>
              {closesAt === null
                ? t('progress.staysOpen')
                : t.rich('progress.openUntil', { time: () => <LocalTime at={closesAt} /> })}
            </Text>
          )}
        </Stack>
      ),
      labels: { confirm: t('progress.release'), cancel: t('cancel') },
      onConfirm: () => onRelease(true),
    })
  return (
    <Stack>
      <Group justify="space-between">
        <Text>{t('progress.summary', { started: rows.length, open, finished: rows.length - open })}</Text>
        <Group>
          {manual && (
            <Button
              variant={released ? 'default' : 'filled'}
              onClick={() => (released ? onRelease(false) : ask())}
            >
              {t(released ? 'progress.withhold' : 'progress.release')}
            </Button>
          )}
          <Button component={Link} href={`/review/exams/${examId}`} variant="default">
            {t('progress.review')}
          </Button>
        </Group>
      </Group>
      {rows.length === 0 ? (
        <EmptyState title={t('progress.none')} />
      ) : (
        <Table.ScrollContainer minWidth={560} type="native" tabIndex={0} aria-label={t('progress.table')}>
          <Table verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('progress.student')}</Table.Th>
                <Table.Th>{t('progress.state')}</Table.Th>
                <Table.Th>{t('progress.started')}</Table.Th>
                <Table.Th>{t('progress.finished')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={row.attemptId}>
                  <Table.Td>
                    <Anchor component={Link} href={`/review/attempts/${row.attemptId}`}>
                      {row.student}
                    </Anchor>
                  </Table.Td>
                  <Table.Td>
                    <Badge variant="light" color={row.closedAt ? 'green' : 'blue'}>
                      {t(row.closedAt ? 'progress.done' : 'progress.open')}
                    </Badge>
                  </Table.Td>
                  <Table.Td>
                    <LocalTime at={row.startedAt} />
                  </Table.Td>
                  <Table.Td>{row.closedAt && <LocalTime at={row.closedAt} />}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Stack>
  )
}
