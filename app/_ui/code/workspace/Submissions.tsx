'use client'

import { Alert, Button, Group, Loader, Select, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconArrowBackUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { LocalTime } from '#app/_ui/LocalTime.tsx'
import type { SubmissionView } from '#lib/submissions/submission-view.ts'
import { ConsoleOutput } from '../run/ConsoleOutput.tsx'
import { Verdict } from '../Verdict.tsx'

type Props = {
  /** Oldest first. */
  submissions: SubmissionView[]
  refusal: string | null
  onGoTo?: (line: number, column: number) => void
  onRestore?: (source: string) => void
}

/** The verdict on the newest submission, or on any before it. */
export function Submissions({ submissions, refusal, onGoTo, onRestore }: Props) {
  const t = useTranslations('code')
  const errors = useTranslations('errors')
  const newest = submissions.at(-1)
  /** An older one stays chosen only until the next submission. */
  const [picked, setPicked] = useState<{ id: string | null; among?: string }>({ id: null })
  const wanted = picked.among === newest?.id ? picked.id : null
  const shown = submissions.find(({ id }) => id === wanted) ?? newest
  const best = Math.max(0, ...submissions.map(({ verdict }) => verdict?.score ?? 0))
  const label = ({ number, state, verdict }: SubmissionView) =>
    t('submissions.option', {
      number,
      state: verdict
        ? t('verdict.score', { percent: Math.round(verdict.score * 100) })
        : t(`submissions.${state}`),
    })
  return (
    <Stack gap="md">
      {refusal && (
        <Alert color="red" icon={<IconAlertTriangle aria-hidden />} role="alert">
          {errors.has(refusal as never) ? errors(refusal as never) : errors('other')}
        </Alert>
      )}
      {!shown && (
        <Text c="dimmed" size="sm">
          {t('submissions.none')}
        </Text>
      )}
      {submissions.length > 1 && (
        <Group align="flex-end" gap="sm">
          <Select
            label={t('submissions.pick')}
            value={shown?.id}
            onChange={(id) => setPicked({ id, among: newest?.id })}
            data={submissions.toReversed().map((each) => ({ value: each.id, label: label(each) }))}
            allowDeselect={false}
            flex={1}
            maw={340}
          />
          <Text size="sm" c="dimmed">
            {t('submissions.best', { percent: Math.round(best * 100) })}
          </Text>
        </Group>
      )}
      {shown && (
        <>
          <Group gap="xs" role="status">
            {(shown.state === 'queued' || shown.state === 'running') && <Loader size="xs" aria-hidden />}
            <Text size="sm" c="dimmed">
              {t('submissions.number', { number: shown.number })} ·{' '}
              <LocalTime at={shown.submittedAt} style="time" /> ·{' '}
              {shown.state === 'queued' && shown.queuePosition
                ? t('submissions.queuedBehind', { count: shown.queuePosition })
                : t(`submissions.${shown.state}`)}
            </Text>
            {onRestore && shown !== newest && (
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconArrowBackUp size={14} aria-hidden />}
                onClick={() => onRestore(shown.source)}
              >
                {t('submissions.restore')}
              </Button>
            )}
          </Group>
          {shown.state === 'failed' && <Alert color="yellow">{t('submissions.failedText')}</Alert>}
          {shown.verdict && <Verdict verdict={shown.verdict} onGoTo={onGoTo} />}
          {shown.verdict?.console && (
            <div>
              <Text size="sm" fw={600} mb={4}>
                {t('submissions.console')}
              </Text>
              <ConsoleOutput
                lines={shown.verdict.console.split('\n').map((text) => ({ level: 'log', text }))}
                truncated={false}
              />
            </div>
          )}
        </>
      )}
    </Stack>
  )
}
