import { Container, Group, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { requireRole } from '#lib/auth/session.ts'
import { getT } from '#lib/i18n/server.ts'
import { listQuestions } from '#lib/questions/author-view.ts'
import { ImportQuestions } from './ImportQuestions.tsx'
import { NewQuestion } from './NewQuestion.tsx'
import { QuestionTable } from './QuestionTable.tsx'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getT('teach'))('questions.title'),
})

export default async function QuestionsPage() {
  const actor = await requireRole('instructor')
  const t = await getT('teach')
  const rows = await listQuestions(actor)
  const courseId = actor.enrolments.find(({ role }) => role === 'instructor')!.courseId
  return (
    <Container size="xl">
      <Group justify="space-between" mb="lg">
        <Title order={1}>{t('questions.title')}</Title>
        <Group gap="sm">
          <ImportQuestions courseId={courseId} />
          <NewQuestion courseId={courseId} />
        </Group>
      </Group>
      <QuestionTable rows={rows} />
    </Container>
  )
}
