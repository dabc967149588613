import { Container, Group, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BackLink } from '#app/_ui/BackLink.tsx'
import { LinkButton } from '#app/_ui/LinkButton.tsx'
import { requireRole } from '#lib/auth/session.ts'
import { getLocale, getT } from '#lib/i18n/server.ts'
import { gradeBook } from '#lib/review/grade-book.ts'
import { AttemptTable } from './AttemptTable.tsx'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT('review'))('attempts') })

export default async function ReviewExamPage({ params }: PageProps<'/review/exams/[examId]'>) {
  const actor = await requireRole('ta', 'instructor')
  const { examId } = await params
  const book = await gradeBook(actor, examId)
  if (!book) notFound()
  const t = await getT('review')
  return (
    <Container size="xl">
      <BackLink href="/review">{t('title')}</BackLink>
      <Group justify="space-between" my="md">
        <Title order={1}>{book.title[await getLocale()]}</Title>
        <LinkButton href={`/review/regrades/new?scope=exam&id=${examId}`} variant="default">
          {t('regrade.startExam')}
        </LinkButton>
      </Group>
      <AttemptTable examId={examId} rows={book.rows} />
    </Container>
  )
}
