import { Container } from '@mantine/core'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireRole } from '#lib/auth/session.ts'
import { getT } from '#lib/i18n/server.ts'
import { questionForAuthor } from '#lib/questions/author-view.ts'
import { questionForStaff } from '#lib/questions/look.ts'
import { QuestionHead } from '../_question/QuestionHead.tsx'
import { QuestionEditor } from './QuestionEditor.tsx'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getT('teach'))('questions.edit'),
})

export default async function QuestionPage({ params }: PageProps<'/teach/questions/[questionId]'>) {
  const actor = await requireRole('instructor')
  const { questionId } = await params
  const [question, known] = [
    await questionForAuthor(actor, questionId),
    await questionForStaff(actor, questionId),
  ]
  if (!question || !known) notFound()
  return (
    <Container size="xl">
      <QuestionHead question={known} />
      <QuestionEditor key={question.id} question={question} />
    </Container>
  )
}
