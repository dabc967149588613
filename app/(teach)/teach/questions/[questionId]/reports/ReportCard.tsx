import { Badge, Card, Group, Stack, Text } from '@mantine/core'
import { LocalTime } from '#app/_ui/LocalTime.tsx'
import { TextLink } from '#app/_ui/TextLink.tsx'
import { getT } from '#lib/i18n/server.ts'
import type { QuestionForStaff } from '#lib/questions/look.ts'
import type { ReportForStaff } from '#lib/questions/reports/views.ts'
import { AnswerReport } from './AnswerReport.tsx'

type Props = { report: ReportForStaff; question: QuestionForStaff }

/** What was said about which version, what can be done about it, and what was answered. */
export async function ReportCard({ report, question }: Props) {
  const [t, result] = [await getT('bank'), await getT('result')]
  const newest = question.versions[0]?.number ?? report.versionNumber
  const path = `/teach/questions/${question.id}`
  const preview = new URLSearchParams({
    version: String(report.versionNumber),
    ...(report.seed !== null && { seed: String(report.seed) }),
  })
  return (
    <Card withBorder component="article" bg="var(--argmax-surface)">
      <Stack gap="sm">
        <Group gap="xs">
          <Badge variant="light" color={report.closedAt ? 'gray' : 'red'} tt="none">
            {result(`report.categories.${report.category}`)}
          </Badge>
          <Text size="sm" c="dimmed">
            {t('reports.by', { name: report.reporter })} · <LocalTime at={report.reportedAt} />
          </Text>
        </Group>
        <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{report.body}</Text>
        <Text size="sm">
          {t('reports.about', { number: report.versionNumber })}
          {report.seed !== null && `, ${t('reports.variant', { seed: String(report.seed) })}`} ·{' '}
          <TextLink href={`${path}/preview?${preview}`}>{t('reports.look')}</TextLink>
        </Text>
        {newest > report.versionNumber ? (
          <Text size="sm">
            {t('reports.newer', { number: report.versionNumber, newest })}{' '}
            <TextLink href={`/review/regrades/new?scope=version&id=${report.versionId}`}>
              {t('reports.regrade', { number: report.versionNumber })}
            </TextLink>
          </Text>
        ) : (
          question.author &&
          !report.closedAt && (
            <Text size="sm">
              <TextLink href={path}>{t('reports.fix')}</TextLink>
            </Text>
          )
        )}
        {report.outcome && report.closedAt ? (
          <div>
            <Text size="sm" c="dimmed">
              {t('reports.answeredBy', { name: report.closer ?? '' })} · <LocalTime at={report.closedAt} /> ·{' '}
              {result(`report.outcomes.${report.outcome}`)}
            </Text>
            <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{report.answer}</Text>
          </div>
        ) : (
          <AnswerReport reportId={report.id} />
        )}
      </Stack>
    </Card>
  )
}
