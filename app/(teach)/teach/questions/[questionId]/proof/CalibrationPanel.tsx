'use client'

import { Table, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { numberText } from '#graders/code/compare/describe.ts'
import { calibration } from '#graders/contract/calibration.ts'
import { metricCheck } from '#graders/contract/check.ts'
import type { Content } from '../use-draft.ts'

const marked = metricCheck.pick({ id: true, baseline: true, threshold: true }).extend({ calibration })

/** What the marks of the draft's metrics stand on, as far as it was measured. */
export function CalibrationPanel({ content }: { content: Content }) {
  const t = useTranslations('teach')
  const checks = (Array.isArray(content.checks) ? content.checks : []) as Record<string, unknown>[]
  const metrics = checks.filter(({ kind }) => kind === 'metric')
  if (metrics.length === 0) return null
  const measured = metrics.flatMap((check) => marked.safeParse(pick(check)).data ?? [])
  return (
    <>
      <Text fw={600}>{t('calibration.title')}</Text>
      <Text size="sm" c="dimmed">
        {t('calibration.help')}
      </Text>
      {measured.length < metrics.length && (
        <Text size="sm">
          {t('calibration.none', { missing: metrics.length - measured.length, total: metrics.length })}
        </Text>
      )}
      {measured.length > 0 && (
        <Table.ScrollContainer minWidth={560}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                {(['check', 'reference', 'baselines', 'rival', 'marks', 'margins', 'when'] as const).map(
                  (column) => (
                    <Table.Th key={column}>{t(`calibration.${column}`)}</Table.Th>
                  ),
                )}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {measured.map(({ id, baseline, threshold, calibration: made }) => (
                <Table.Tr key={id}>
                  <Table.Td>{id}</Table.Td>
                  <Table.Td>{list(made.reference)}</Table.Td>
                  <Table.Td>
                    {made.baselines.map(({ name, values }) => (
                      <div key={name}>
                        {name}: {list(values)}
                      </div>
                    ))}
                  </Table.Td>
                  <Table.Td>
                    {made.rival ? `${made.rival.name}: ${numberText(made.rival.best)}` : '–'}
                  </Table.Td>
                  <Table.Td>{list([baseline, threshold])}</Table.Td>
                  <Table.Td>{list([made.margins.reference, made.margins.rivals])}</Table.Td>
                  <Table.Td>{t('calibration.seeds', { date: made.date, seeds: made.seeds })}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </>
  )
}

const pick = ({ id, baseline, threshold, calibration: made }: Record<string, unknown>) => ({
  id,
  baseline,
  threshold,
  calibration: made,
})
const list = (values: number[]) => values.map(numberText).join(' / ')
