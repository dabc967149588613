import { Container, Stack, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EmptyState } from '#app/_ui/EmptyState.tsx'
import { requireRole } from '#lib/auth/session.ts'
import { getT } from '#lib/i18n/server.ts'
import { questionForStaff } from '#lib/questions/look.ts'
import { reportsOf } from '#lib/questions/reports/views.ts'
import { QuestionHead } from '../../_question/QuestionHead.tsx'
import { ReportCard } from './ReportCard.tsx'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getT('bank'))('reports.title'),
})

export default async function ReportsPage({ params }: PageProps<'/teach/questions/[questionId]/reports'>) {
  const actor = await requireRole('ta', 'instructor')
  const question = await questionForStaff(actor, (await params).questionId)
  if (!question) notFound()
  const [t, reports] = [await getT('bank'), await reportsOf(question.id)]
  return (
    <Container size="md">
      <QuestionHead question={question} />
      <Title order={2} size="h3" mb="md">
        {t('reports.title')}
      </Title>
      {reports.length === 0 ? (
        <EmptyState title={t('reports.none')} />
      ) : (
        <Stack>
          {reports.map((report) => (
            <ReportCard key={report.id} report={report} question={question} />
          ))}
        </Stack>
      )}
    </Container>
  )
}
