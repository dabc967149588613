'use client'

import { Anchor, Badge, Group, Pagination, Select, Stack, Table, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import Link from 'next/link'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { EmptyState } from '#app/_ui/EmptyState.tsx'
import { topicTitle, unitOf, units } from '#graders/topics.ts'
import type { QuestionRow } from '#lib/questions/author-view.ts'
import { kindNames } from '../kind-names.ts'

const pageSize = 25
const statuses = ['published', 'draft', 'retired'] as const

export function QuestionTable({ rows }: { rows: QuestionRow[] }) {
  const t = useTranslations('teach')
  const kinds = useTranslations('kinds')
  const locale = useLocale() as 'en' | 'ko'
  const [text, setText] = useState('')
  const [kind, setKind] = useState<string | null>(null)
  const [unit, setUnit] = useState<string | null>(null)
  const [status, setStatus] = useState<string | null>(null)
  const [page, setPage] = useState(1)
  const [needle] = useDebouncedValue(text.trim().toLowerCase(), 150)

  const matches = (row: QuestionRow) =>
    (!kind || row.kind === kind) &&
    (!unit || row.topics.some((topic) => unitOf(topic) === Number(unit))) &&
    (!status || statusOf(row).includes(status)) &&
    `${row.slug} ${row.label.en} ${row.label.ko} ${row.topics.join(' ')}`.toLowerCase().includes(needle)
  const shown = rows.filter(matches)
  const pages = Math.max(1, Math.ceil(shown.length / pageSize))
  const current = Math.min(page, pages)

  return (
    <Stack>
      <Group align="flex-end">
        <TextInput
          label={t('filter.search')}
          leftSection={<IconSearch size={16} />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          flex="1 1 14rem"
        />
        <Select
          label={t('fields.kind')}
          placeholder={t('filter.any')}
          data={kindNames.map((value) => ({ value, label: kinds(`names.${value}`) }))}
          value={kind}
          onChange={setKind}
          clearable
        />
        <Select
          label={t('fields.unit')}
          placeholder={t('filter.any')}
          data={units.map(({ number, title }) => ({
            value: String(number),
            label: `${number}. ${title[locale]}`,
          }))}
          value={unit}
          onChange={setUnit}
          clearable
          searchable
        />
        <Select
          label={t('filter.status')}
          placeholder={t('filter.any')}
          data={statuses.map((value) => ({ value, label: t(`status.${value}`) }))}
          value={status}
          onChange={setStatus}
          clearable
        />
      </Group>
      <Text size="sm" c="dimmed" aria-live="polite">
        {t('questions.shown', { shown: shown.length, total: rows.length })}
      </Text>
      {shown.length === 0 ? (
        <EmptyState title={t(rows.length === 0 ? 'questions.none' : 'questions.noMatch')} />
      ) : (
        <Table.ScrollContainer minWidth={640} type="native" tabIndex={0} aria-label={t('questions.title')}>
          <Table highlightOnHover verticalSpacing="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('fields.question')}</Table.Th>
                <Table.Th>{t('fields.kind')}</Table.Th>
                <Table.Th>{t('fields.topics')}</Table.Th>
                <Table.Th>{t('fields.difficulty')}</Table.Th>
                <Table.Th>{t('filter.status')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.slice((current - 1) * pageSize, current * pageSize).map((row) => (
                <Table.Tr key={row.id}>
                  <Table.Td maw={420}>
                    <Anchor component={Link} href={`/teach/questions/${row.id}`} lineClamp={2} fw={500}>
                      {row.label[locale] || row.slug}
                    </Anchor>
                    <Text size="xs" c="dimmed">
                      {row.slug}
                    </Text>
                  </Table.Td>
                  <Table.Td>{kinds(`names.${row.kind}`)}</Table.Td>
                  <Table.Td>
                    <Text size="sm">{row.topics.map((topic) => topicTitle(topic, locale)).join(', ')}</Text>
                  </Table.Td>
                  <Table.Td>{row.difficulty}</Table.Td>
                  <Table.Td>
                    <Group gap={4}>
                      {row.version && (
                        <Badge variant="light">{t('status.version', { number: row.version })}</Badge>
                      )}
                      {row.hasDraft && (
                        <Badge variant="light" color="orange">
                          {t('status.draft')}
                        </Badge>
                      )}
                      {row.retired && (
                        <Badge variant="light" color="gray">
                          {t('status.retired')}
                        </Badge>
                      )}
                      {row.parameterised && (
                        <Badge variant="light" color="grape">
                          {t('status.variants')}
                        </Badge>
                      )}
                    </Group>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {pages > 1 && (
        <Pagination
          total={pages}
          value={current}
          onChange={setPage}
          getControlProps={(control) => ({ 'aria-label': t(`pages.${control}`) })}
          getItemProps={(number) => ({ 'aria-label': t('pages.page', { number }) })}
        />
      )}
    </Stack>
  )
}

const statusOf = (row: QuestionRow): string[] => [
  ...(row.version ? ['published'] : []),
  ...(row.hasDraft ? ['draft'] : []),
  ...(row.retired ? ['retired'] : []),
]
