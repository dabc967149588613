'use client'

import { Anchor, Badge, Group, Table, Text } from '@mantine/core'
import Link from 'next/link'
import { useLocale, useTranslations } from 'use-intl'
import { topicTitle } from '#graders/topics.ts'
import type { BankRow } from '#lib/questions/bank/list.ts'

export function BankTable({ rows }: { rows: BankRow[] }) {
  const t = useTranslations('bank')
  const teach = useTranslations('teach')
  return (
    <Table.ScrollContainer minWidth={320} type="native" tabIndex={0} aria-label={teach('questions.title')}>
      <Table highlightOnHover verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('table.question')}</Table.Th>
            {(['kind', 'topics', 'difficulty', 'exams'] as const).map((column) => (
              <Table.Th key={column} visibleFrom="sm">
                {t(`table.${column}`)}
              </Table.Th>
            ))}
            <Table.Th>{t('table.status')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function Row({ row }: { row: BankRow }) {
  const t = useTranslations('bank')
  const kinds = useTranslations('kinds')
  const locale = useLocale() as 'en' | 'ko'
  const path = `/teach/questions/${row.id}`
  return (
    <Table.Tr>
      <Table.Td maw={420}>
        <Anchor component={Link} href={path} lineClamp={2} fw={500} prefetch={false}>
          {row.label[locale] || row.slug}
        </Anchor>
        <Group gap="xs">
          <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {row.slug}
          </Text>
          <Anchor
            component={Link}
            href={`${path}/preview`}
            size="xs"
            // As tall as a finger's target has to be.
            lh="24px"
            display="inline-block"
            prefetch={false}
            aria-label={t('table.previewOf', { name: row.slug })}
          >
            {t('nav.preview')}
          </Anchor>
        </Group>
        <Text size="xs" c="dimmed" hiddenFrom="sm">
          {kinds(`names.${row.kind}`)}
        </Text>
      </Table.Td>
      <Table.Td visibleFrom="sm">{kinds(`names.${row.kind}`)}</Table.Td>
      <Table.Td visibleFrom="sm">
        <Text size="sm">{row.topics.map((topic) => topicTitle(topic, locale)).join(', ')}</Text>
      </Table.Td>
      <Table.Td visibleFrom="sm">{row.difficulty}</Table.Td>
      <Table.Td visibleFrom="sm">
        <Anchor
          component={Link}
          href={`${path}/use`}
          size="sm"
          prefetch={false}
          aria-label={`${t('table.useOf', { name: row.slug })} (${row.exams.length})`}
        >
          {row.exams.length}
        </Anchor>
      </Table.Td>
      <Table.Td>
        <Signs row={row} />
      </Table.Td>
    </Table.Tr>
  )
}

function Signs({ row }: { row: BankRow }) {
  const t = useTranslations('bank')
  const teach = useTranslations('teach')
  return (
    <Group gap={4}>
      {row.openReports > 0 && (
        <Badge
          component={Link}
          href={`/teach/questions/${row.id}/reports`}
          prefetch={false}
          variant="light"
          color="red"
          style={{ cursor: 'pointer' }}
        >
          {t('table.reports', { count: row.openReports })}
        </Badge>
      )}
      {row.version !== null && <Badge variant="light">{t('table.version', { number: row.version })}</Badge>}
      {row.hasDraft && (
        <Badge variant="light" color="orange">
          {teach('status.draft')}
        </Badge>
      )}
      {row.retired && (
        <Badge variant="light" color="gray">
          {t('statuses.retired')}
        </Badge>
      )}
      {row.traits.map((trait) => (
        <Badge key={trait} variant="light" color="grape">
          {t(`traits.${trait}`)}
        </Badge>
      ))}
    </Group>
  )
}
