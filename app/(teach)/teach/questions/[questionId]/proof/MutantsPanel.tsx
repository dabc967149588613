'use client'

import { Accordion, Alert, Button, Code, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { MutantReport } from '#graders/code/proof/proof.ts'
import type { EquivalentMutant } from '#graders/contract/task.ts'
import { MarkForm } from './MarkForm.tsx'

type Props = {
  report: MutantReport
  marks: EquivalentMutant[]
  /** Stores the marks and counts again; nothing is run. */
  onMarks: (marks: EquivalentMutant[]) => Promise<void>
  pending: boolean
}

/** Small mistakes made in the reference by machine: how many the checks notice, and which they do not. */
export function MutantsPanel({ report, marks, onMarks, pending }: Props) {
  const t = useTranslations('teach.mutants')
  const { made, total, caught, equivalent, share, survivors, equivalents, stale, refuted } = report
  const without = (ids: string[]) => onMarks(marks.filter(({ id }) => !ids.includes(id)))
  const unused = [...stale, ...refuted]
  return (
    <Stack component="section" aria-labelledby="mutants-title">
      <Title order={2} size="h4" id="mutants-title">
        {t('title')}
      </Title>
      <Text size="sm" maw={640}>
        {t('help')}
      </Text>
      <Text fw={500}>
        {t('share', {
          share: Math.floor(1000 * share) / 1000,
          caught,
          counted: total - equivalent,
          equivalent,
        })}
        {made > total && ` ${t('sample', { total, made })}`}
      </Text>
      {unused.length > 0 && (
        <Alert color="yellow" title={t('unused')}>
          <ul>
            {stale.map((id) => (
              <li key={id}>
                <Code>{id}</Code> {t('stale')}
              </li>
            ))}
            {refuted.map((id) => (
              <li key={id}>
                <Code>{id}</Code> {t('refuted')}
              </li>
            ))}
          </ul>
          <Button size="xs" variant="default" onClick={() => without(unused)} loading={pending}>
            {t('removeUnused')}
          </Button>
        </Alert>
      )}
      {survivors.length > 0 && (
        <Accordion variant="separated" keepMounted={false} order={3}>
          {survivors.map(({ id, operator, line, diff }) => (
            <Accordion.Item key={id} value={id}>
              <Accordion.Control>
                {t('survivor', { line })} <Code>{operator}</Code>
              </Accordion.Control>
              <Accordion.Panel>
                <Stack>
                  <Diff text={diff} label={t('diff')} />
                  <MarkForm pending={pending} onMark={(why) => onMarks([...marks, { id, why }])} />
                </Stack>
              </Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
      )}
      {equivalents.length > 0 && (
        <>
          <Title order={3} size="h5">
            {t('equivalents')}
          </Title>
          <Accordion variant="separated" keepMounted={false} order={4}>
            {equivalents.map(({ id, operator, line, diff, why }) => (
              <Accordion.Item key={id} value={id}>
                <Accordion.Control>
                  {t('survivor', { line })} <Code>{operator}</Code>
                </Accordion.Control>
                <Accordion.Panel>
                  <Stack>
                    <Text>{why}</Text>
                    <Diff text={diff} label={t('diff')} />
                    <Group>
                      <Button variant="default" onClick={() => without([id])} loading={pending}>
                        {t('unmark')}
                      </Button>
                    </Group>
                  </Stack>
                </Accordion.Panel>
              </Accordion.Item>
            ))}
          </Accordion>
        </>
      )}
    </Stack>
  )
}

/** Lines that changed are bold: their + and - alone are easy to overlook, and colours are not for everyone. */
function Diff({ text, label }: { text: string; label: string }) {
  return (
    <Code block role="region" aria-label={label} tabIndex={0}>
      {text.split('\n').map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a fixed text; the place is what tells them apart
        <Text key={i} span display="block" inherit fw={/^[+-]/.test(line) ? 700 : undefined}>
          {line || ' '}
        </Text>
      ))}
    </Code>
  )
}
