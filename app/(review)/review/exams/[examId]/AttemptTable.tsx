'use client'

import { Anchor, Badge, Button, Group, Select, Stack, Table, Text, TextInput } from '@mantine/core'
import { IconDownload, IconSearch } from '@tabler/icons-react'
import Link from 'next/link'
import { useSearchParams } from 'next/navigation'
import { useEffect, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { EmptyState } from '#app/_ui/EmptyState.tsx'
import { LocalTime } from '#app/_ui/LocalTime.tsx'
import type { GradeRow } from '#lib/review/grade-book.ts'

const states = ['in-progress', 'grading', 'graded', 'needs-staff'] as const
const colours = { 'in-progress': 'blue', grading: 'yellow', graded: 'green', 'needs-staff': 'red' }
const orders = ['name', 'score-down', 'score-up', 'latest'] as const

const compare: Record<(typeof orders)[number], (a: GradeRow, b: GradeRow) => number> = {
  name: (a, b) => a.student.localeCompare(b.student, 'ko') || a.number - b.number,
  'score-down': (a, b) => b.score - a.score,
  'score-up': (a, b) => a.score - b.score,
  latest: (a, b) => b.startedAt.getTime() - a.startedAt.getTime(),
}

/** The attempts of an exam with their state and score. Scores of running attempts say little, so they are left out. */
export function AttemptTable({ examId, rows }: { examId: string; rows: GradeRow[] }) {
  const t = useTranslations('review')
  const format = useFormatter()
  const asked = useSearchParams()
  const [text, setText] = useState(asked.get('search') ?? '')
  const [state, setState] = useState(states.find((known) => known === asked.get('state')) ?? null)
  const [order, setOrder] = useState(orders.find((known) => known === asked.get('order')) ?? orders[0])
  const needle = text.trim().toLowerCase()
  const shown = rows
    .filter(
      (row) =>
        (!state || row.state === state) && `${row.student} ${row.email}`.toLowerCase().includes(needle),
    )
    .toSorted(compare[order])

  // In the address, so that Back from an attempt finds the list as it was left.
  useEffect(() => {
    const next = new URLSearchParams()
    if (text) next.set('search', text)
    if (state) next.set('state', state)
    if (order !== orders[0]) next.set('order', order)
    if (`${next}` !== window.location.search.slice(1))
      window.history.replaceState(null, '', `${window.location.pathname}${next.size > 0 ? `?${next}` : ''}`)
  }, [text, state, order])

  return (
    <Stack>
      <Group align="flex-end">
        <TextInput
          label={t('search')}
          leftSection={<IconSearch size={16} />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          flex="1 1 14rem"
        />
        <Select
          label={t('state')}
          placeholder={t('any')}
          data={states.map((value) => ({ value, label: t(`states.${value}`) }))}
          value={state}
          onChange={(value) => setState(states.find((known) => known === value) ?? null)}
          clearable
        />
        <Select
          label={t('order')}
          data={orders.map((value) => ({ value, label: t(`orders.${value}`) }))}
          value={order}
          onChange={(value) => setOrder(orders.find((known) => known === value) ?? orders[0])}
          allowDeselect={false}
        />
        <Button
          component="a"
          href={`/api/review/exams/${examId}/grades.csv`}
          download
          variant="default"
          leftSection={<IconDownload size={18} />}
        >
          {t('export')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed" aria-live="polite">
        {t('shown', { shown: shown.length, total: rows.length })}
      </Text>
      {shown.length === 0 ? (
        <EmptyState title={t(rows.length === 0 ? 'noAttempts' : 'noMatch')} />
      ) : (
        <Table.ScrollContainer minWidth={320} type="native" tabIndex={0} aria-label={t('attempts')}>
          <Table verticalSpacing="sm" highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('student')}</Table.Th>
                <Table.Th visibleFrom="sm">{t('attempt')}</Table.Th>
                <Table.Th visibleFrom="sm">{t('state')}</Table.Th>
                <Table.Th visibleFrom="sm">{t('started')}</Table.Th>
                <Table.Th>{t('score')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map((row) => (
                <Table.Tr key={row.attemptId}>
                  <Table.Td>
                    <Anchor component={Link} href={`/review/attempts/${row.attemptId}`} fw={500}>
                      {row.student}
                    </Anchor>
                    <Text size="xs" c="dimmed">
                      {row.email}
                    </Text>
                    <Text size="xs" c="dimmed" hiddenFrom="sm">
                      {t('regrade.attempt', { number: row.number })}
                    </Text>
                    <Badge variant="light" color={colours[row.state]} mt={4} hiddenFrom="sm">
                      {t(`states.${row.state}`)}
                    </Badge>
                  </Table.Td>
                  <Table.Td visibleFrom="sm">{row.number}</Table.Td>
                  <Table.Td visibleFrom="sm">
                    <Badge variant="light" color={colours[row.state]}>
                      {t(`states.${row.state}`)}
                    </Badge>
                  </Table.Td>
                  <Table.Td visibleFrom="sm">
                    <LocalTime at={row.startedAt} />
                  </Table.Td>
                  <Table.Td>
                    {row.closedAt ? (
                      <Group gap="xs" style={{ whiteSpace: 'nowrap' }}>
                        {format.number(row.score, { maximumFractionDigits: 2 })} / {format.number(row.points)}
                        {row.adjusted > 0 && (
                          <Badge variant="light" color="grape">
                            {t('adjusted')}
                          </Badge>
                        )}
                      </Group>
                    ) : (
                      '–'
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Stack>
  )
}
