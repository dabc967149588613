'use client'

import { Table } from '@mantine/core'
import { useLocale, useTranslations } from 'use-intl'
import { TextLink } from '#app/_ui/TextLink.tsx'
import type { ExamUse } from '#lib/questions/use/question-use.ts'

export function ExamUses({ exams }: { exams: ExamUse[] }) {
  const t = useTranslations('bank')
  const locale = useLocale() as 'en' | 'ko'
  return (
    <Table.ScrollContainer minWidth={320} type="native" tabIndex={0} aria-label={t('use.exams')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('use.exam')}</Table.Th>
            <Table.Th>{t('use.how')}</Table.Th>
            <Table.Th ta="right">{t('use.attempts')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {exams.map(({ id, title, how, attempts }) => (
            <Table.Tr key={id}>
              <Table.Td>
                <TextLink href={`/review/exams/${id}`}>{title[locale]}</TextLink>
              </Table.Td>
              <Table.Td>{t(`use.${how ?? 'past'}`)}</Table.Td>
              <Table.Td ta="right">{attempts}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
