import { Container, Stack, Text, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EmptyState } from '#app/_ui/EmptyState.tsx'
import { requireRole } from '#lib/auth/session.ts'
import { getT } from '#lib/i18n/server.ts'
import { questionUse } from '#lib/questions/use/question-use.ts'
import { QuestionHead } from '../../_question/QuestionHead.tsx'
import { Answers } from './Answers.tsx'
import { ExamUses } from './ExamUses.tsx'
import { VersionLinks } from './VersionLinks.tsx'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT('bank'))('use.title') })

/** `?version=2`: whose answers are counted; the newest version's without it. */
export default async function UsePage({
  params,
  searchParams,
}: PageProps<'/teach/questions/[questionId]/use'>) {
  const actor = await requireRole('ta', 'instructor')
  const [{ questionId }, { version: wanted }] = [await params, await searchParams]
  const use = await questionUse(actor, questionId, wanted, new Date())
  if (!use) notFound()
  const t = await getT('bank')
  const { question, exams, practised, version } = use
  return (
    <Container size="lg">
      <QuestionHead question={question} />
      <Stack gap="xl">
        <section aria-labelledby="exams">
          <Title order={2} size="h3" id="exams" mb="sm">
            {t('use.exams')}
          </Title>
          {exams.length === 0 ? <EmptyState title={t('use.noExams')} /> : <ExamUses exams={exams} />}
          <Text size="sm" mt="sm">
            {t('use.practised', { count: practised })}
          </Text>
        </section>
        {version && (
          <section aria-labelledby="answers">
            <Title order={2} size="h3" id="answers" mb="sm">
              {t('use.answers', { number: version.number })}
            </Title>
            <VersionLinks questionId={question.id} versions={question.versions} current={version.number} />
            <Stack gap="lg">
              <Answers title={t('use.inExams')} summary={version.inExams} computed={version.computed} />
              <Answers title={t('use.inPractice')} summary={version.inPractice} computed={version.computed} />
            </Stack>
          </section>
        )}
      </Stack>
    </Container>
  )
}
