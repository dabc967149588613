'use client'

import { Alert, Progress, Stack, Text, Title } from '@mantine/core'
import { IconGauge } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import type { VerdictView } from '#lib/submissions/submission-view.ts'
import { CheckReport } from './verdict/CheckReport.tsx'

type Props = {
  verdict: VerdictView
  /** Called with a place in the student's code, when there is an editor to show it in. */
  onGoTo?: (line: number, column: number) => void
}

/** What came of a submission, check by check: the sample checks, whose cases are known, apart from the hidden ones. */
export function Verdict({ verdict, onGoTo }: Props) {
  const t = useTranslations('code')
  const percent = Math.round(verdict.score * 100)
  return (
    <Stack gap="md">
      <div>
        <Text fw={650} mb={4}>
          {t('verdict.score', { percent })}
        </Text>
        <Progress value={percent} aria-label={t('verdict.score', { percent })} size="sm" />
      </div>
      {verdict.limit && (
        <Alert color="yellow" icon={<IconGauge aria-hidden />} py="xs">
          {t(`verdict.limit.${verdict.limit}`)}
        </Alert>
      )}
      {(['sample', 'hidden'] as const).map((visibility) => {
        const checks = verdict.checks.filter((check) => check.visibility === visibility)
        if (checks.length === 0) return null
        return (
          <section key={visibility}>
            <Title order={3} size="h5" mb="xs">
              {t(`verdict.${visibility}`, verdict[visibility])}
            </Title>
            <Stack gap="xs">
              {checks.map((check) => (
                <CheckReport key={check.id} check={check} onGoTo={onGoTo} />
              ))}
            </Stack>
          </section>
        )
      })}
    </Stack>
  )
}
