import { Alert, Stack, Text } from '@mantine/core'
import { ReportForm } from '#app/_ui/report/ReportForm.tsx'
import { getT } from '#lib/i18n/server.ts'
import type { OwnReport } from '#lib/questions/reports/views.ts'
import { reportQuestionAction } from './report-action.ts'

type Props = { attemptId: string; position: number; report: OwnReport | undefined }

/** What the reader said about the question and what staff answered, and the way to say something. */
export async function QuestionReport({ attemptId, position, report }: Props) {
  const t = await getT('result')
  return (
    <Stack gap="sm">
      {report && (
        <Alert color="ink" variant="light" title={t('report.yours')}>
          <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {report.body}
          </Text>
          <Text size="sm" fw={600} mt="xs">
            {report.outcome ? t(`report.outcomes.${report.outcome}`) : t('report.waiting')}
          </Text>
          {report.answer && (
            <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {report.answer}
            </Text>
          )}
        </Alert>
      )}
      {(!report || report.outcome) && (
        <ReportForm
          title={t(report ? 'report.again' : 'report.open')}
          action={reportQuestionAction}
          about={{ attemptId, position }}
        />
      )}
    </Stack>
  )
}
