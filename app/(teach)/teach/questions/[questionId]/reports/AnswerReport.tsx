'use client'

import { Alert, Button, Group, Select, Stack, Textarea } from '@mantine/core'
import { useState, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import { outcomeNames } from '#app/_ui/report/report-words.ts'
import { wordKey } from '#app/_ui/word-key.ts'
import type { ReportOutcome } from '#db/schema/question-reports.ts'
import { answerReportAction } from './actions.ts'

export function AnswerReport({ reportId }: { reportId: string }) {
  const t = useTranslations('bank')
  const result = useTranslations('result')
  const errors = useTranslations('errors')
  const [outcome, setOutcome] = useState<ReportOutcome>('will-fix')
  const [answer, setAnswer] = useState('')
  const [reason, setReason] = useState<string>()
  const [pending, start] = useTransition()

  const send = () =>
    start(async () => {
      const answered = await answerReportAction({ reportId, outcome, answer })
      setReason(answered.ok ? undefined : answered.reason)
    })

  return (
    <Stack gap="sm">
      <Select
        label={t('reports.outcome')}
        data={outcomeNames.map((value) => ({ value, label: result(`report.outcomes.${value}`) }))}
        value={outcome}
        onChange={(value) => setOutcome(value as ReportOutcome)}
        allowDeselect={false}
        maw="20rem"
      />
      <Textarea
        label={t('reports.answer')}
        description={t('reports.answerHelp')}
        value={answer}
        onChange={(event) => setAnswer(event.currentTarget.value)}
        maxLength={2000}
        minRows={2}
        autosize
      />
      {reason && (
        <Alert color="red" role="alert">
          {wordKey(reason, [errors])}
        </Alert>
      )}
      <Group>
        <Button onClick={send} loading={pending} disabled={answer.trim() === ''}>
          {t('reports.close')}
        </Button>
      </Group>
    </Stack>
  )
}
