import { Container } from '@mantine/core'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireRole } from '#lib/auth/session.ts'
import { examForAuthor, listExams } from '#lib/exams/author.ts'
import { getT } from '#lib/i18n/server.ts'
import { listQuestions } from '#lib/questions/author-view.ts'
import { gradeBook } from '#lib/review/grade-book.ts'
import { ExamEditor } from './ExamEditor.tsx'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getT('teach'))('exams.edit'),
})

export default async function ExamPage({ params }: PageProps<'/teach/exams/[examId]'>) {
  const actor = await requireRole('instructor')
  const { examId } = await params
  const exam = await examForAuthor(actor, examId)
  if (!exam) notFound()
  const [questions, exams, book] = await Promise.all([
    listQuestions(actor),
    listExams(actor),
    gradeBook(actor, examId),
  ])
  const { title, definition, durationMinutes, opensAt, closesAt, maxAttempts, release } = exam
  return (
    <Container size="xl">
      <ExamEditor
        key={exam.id}
        examId={examId}
        initial={{ title, definition, durationMinutes, opensAt, closesAt, maxAttempts, release }}
        updatedAt={exam.updatedAt}
        publishedAt={exam.publishedAt}
        releasedAt={exam.releasedAt}
        bank={questions.filter(({ version, retired }) => version !== null && !retired)}
        others={exams
          .filter((other) => other.exam.id !== examId)
          .map((other) => ({ id: other.exam.id, title: other.exam.title }))}
        rows={book?.rows ?? []}
      />
    </Container>
  )
}
