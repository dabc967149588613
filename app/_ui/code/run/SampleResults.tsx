'use client'

import { Alert, Group, Loader, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import type { CodeView } from '#graders/code/view.ts'
import type { Presented } from '#lib/richtext/present.ts'
import { SampleReport } from './SampleReport.tsx'
import type { RunState } from './use-run.ts'

type Props = {
  run: RunState
  checks: Presented<CodeView>['checks']
  onGoTo: (line: number, column: number) => void
}

/** What Run found. Announced as a whole, so that nobody has to look for it. */
export function SampleResults({ run, checks, onGoTo }: Props) {
  const t = useTranslations('code')
  const result = run.name === 'done' ? run.result : undefined
  const compared = result?.samples.filter(({ outcome }) => outcome !== 'shown') ?? []
  const passed = compared.filter(({ outcome }) => outcome === 'passed').length
  return (
    <Stack gap="sm">
      <Group gap="xs" role="status">
        {run.name === 'running' && <Loader size="xs" aria-hidden />}
        {run.name === 'done' && !run.result.fault ? (
          <Text size="sm" fw={600}>
            {t('samples.summary', { passed, total: compared.length, ms: Math.round(run.result.wallMs) })}
          </Text>
        ) : (
          (run.name === 'idle' || run.name === 'running' || run.name === 'stopped') && (
            <Text size="sm" c="dimmed">
              {t(`samples.${run.name}`)}
            </Text>
          )
        )}
      </Group>
      {(run.name === 'failed' || result?.fault) && (
        <Alert color="red" icon={<IconAlertTriangle aria-hidden />} role="alert">
          {t('samples.failed')}
        </Alert>
      )}
      {!result?.fault &&
        result?.samples.map((sample, index) => (
          <SampleReport
            // biome-ignore lint/suspicious/noArrayIndexKey: cases have no other identity
            key={index}
            sample={sample}
            title={checks.find(({ id }) => id === sample.check)?.title ?? sample.check}
            onGoTo={onGoTo}
          />
        ))}
      {result && !result.fault && (
        <Text size="xs" c="dimmed">
          {t('samples.note')}
        </Text>
      )}
    </Stack>
  )
}
