'use client'

import { Table, Title } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { VariantParams } from '#graders/question.ts'

export function Values({ params }: { params: VariantParams }) {
  const t = useTranslations('bank')
  return (
    <section aria-labelledby="values">
      <Title order={2} size="h4" id="values" mb="sm">
        {t('preview.values')}
      </Title>
      <Table.ScrollContainer minWidth={240} type="native" tabIndex={0} aria-label={t('preview.values')}>
        <Table w="auto">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('preview.name')}</Table.Th>
              <Table.Th>{t('preview.value')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {Object.entries(params).map(([name, value]) => (
              <Table.Tr key={name}>
                <Table.Td ff="monospace">{name}</Table.Td>
                <Table.Td ff="monospace" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                  {String(value)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  )
}
