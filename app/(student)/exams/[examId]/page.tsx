import { Container, List, ListItem, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BackLink } from '#app/_ui/BackLink.tsx'
import { Html } from '#app/_ui/Html.tsx'
import { requireUser } from '#lib/auth/session.ts'
import { examIntro } from '#lib/exams/exam-cards.ts'
import { getLocale, getT } from '#lib/i18n/server.ts'
import { renderRich } from '#lib/richtext/render.ts'
import { PastAttempts } from '../../_home/PastAttempts.tsx'
import { sortCards } from '../../_home/sort-cards.ts'
import { ExamFacts } from './ExamFacts.tsx'
import { StartPanel } from './StartPanel.tsx'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getT('student'))('exam.facts'),
})

const rules = ['saved', 'clock', 'deadline', 'code', 'order', 'own'] as const

export default async function ExamPage({ params }: PageProps<'/exams/[examId]'>) {
  const { examId } = await params
  const actor = await requireUser(`/exams/${examId}`)
  const now = new Date()
  const exam = await examIntro(actor, examId, now)
  if (!exam) notFound()
  const [t, locale] = await Promise.all([getT('student'), getLocale()])
  const { past } = sortCards([exam])
  return (
    <Container size="md">
      <BackLink href="/">{t('exam.back')}</BackLink>
      <Title order={1} mt="xs">
        {exam.title[locale]}
      </Title>
      <Text c="dimmed" mb="lg">
        {exam.courseTitle[locale]}
      </Text>
      <Stack gap="xl">
        <ExamFacts exam={exam} now={now} />
        <section aria-labelledby="sections">
          <Title order={2} id="sections" mb="sm">
            {t('exam.sections')}
          </Title>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            {exam.sections.map(({ title, questionCount, points }) => (
              <Paper key={title.en} withBorder p="sm" bg="var(--argmax-surface)">
                <Text fw={600}>{title[locale]}</Text>
                <Text size="sm" c="dimmed">
                  {t('exam.section', { questions: questionCount, points })}
                </Text>
              </Paper>
            ))}
          </SimpleGrid>
        </section>
        <section aria-labelledby="how">
          <Title order={2} id="how" mb="sm">
            {t('exam.how')}
          </Title>
          <List spacing="xs">
            {rules.map((rule) => (
              <ListItem key={rule}>{t(`exam.rules.${rule}`)}</ListItem>
            ))}
          </List>
        </section>
        {exam.instructions && (
          <section aria-labelledby="instructions">
            <Title order={2} id="instructions" mb="sm">
              {t('exam.instructions')}
            </Title>
            <Html html={renderRich(exam.instructions[locale])} />
          </section>
        )}
        <StartPanel exam={exam} actor={actor} now={now} />
        {past.length > 0 && (
          <section aria-labelledby="own">
            <Title order={2} id="own" mb="sm">
              {t('exam.own')}
            </Title>
            <PastAttempts past={past} />
          </section>
        )}
      </Stack>
    </Container>
  )
}
