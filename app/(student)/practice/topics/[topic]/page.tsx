import { Card, Container, Stack, Text, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BackLink } from '#app/_ui/BackLink.tsx'
import { topics } from '#graders/topics.ts'
import { requireUser } from '#lib/auth/session.ts'
import { listExamCards } from '#lib/exams/exam-cards.ts'
import { getLocale, getT } from '#lib/i18n/server.ts'
import { type StudyTopic, type StudyUnit, studyTopic } from '#lib/study/study-units.ts'
import { MasteryMeter } from '../../../_study/MasteryMeter.tsx'
import { LastPractised } from '../../LastPractised.tsx'
import { PracticePaused } from '../../PracticePaused.tsx'
import { StartButton } from '../../StartButton.tsx'
import { RelatedTopics } from './RelatedTopics.tsx'

export async function generateMetadata({ params }: PageProps<'/practice/topics/[topic]'>): Promise<Metadata> {
  const [{ topic: id }, locale] = [await params, await getLocale()]
  return { title: topics.find((topic) => topic.id === id)?.title[locale] }
}

export default async function TopicPage({ params }: PageProps<'/practice/topics/[topic]'>) {
  const { topic: id } = await params
  const actor = await requireUser(`/practice/topics/${id}`)
  const now = new Date()
  const found = await studyTopic(actor, id, now)
  if (!found) notFound()
  const { unit, topic } = found
  const [t, locale] = await Promise.all([getT('study'), getLocale()])
  const running = (await listExamCards(actor, now)).find(({ openAttemptId }) => openAttemptId !== null)
  return (
    <Container size="md">
      <BackLink href={`/practice/units/${unit.slug}`}>
        {t('topic.back', { number: unit.number, title: unit.title[locale] })}
      </BackLink>
      <Title order={1} mt="xs">
        {topic.title[locale]}
      </Title>
      <Text c="dimmed" mb="lg">
        {t('questions', { count: topic.questionCount })}
      </Text>
      {running ? <PracticePaused exam={running} /> : <Standing unit={unit} topic={topic} />}
    </Container>
  )
}

async function Standing({ unit, topic }: { unit: StudyUnit; topic: StudyTopic }) {
  const [t, locale] = await Promise.all([getT('study'), getLocale()])
  const { mastery, questionCount } = topic
  return (
    <Stack gap="xl">
      <Card withBorder bg="var(--argmax-surface)" component="section" aria-labelledby="standing">
        <Stack>
          <Title order={2} size="h3" id="standing">
            {t('topic.facts')}
          </Title>
          <MasteryMeter mastery={mastery} />
          <Text size="sm" c="dimmed">
            {t('answers', { count: mastery.answers })} · <LastPractised at={mastery.lastAt} />
          </Text>
          <div>
            {questionCount > 0 ? (
              <StartButton wanted={{ topic: topic.id }} title={topic.title[locale]} variant="filled" />
            ) : (
              <Text size="sm">{t('noQuestions')}</Text>
            )}
          </div>
          <details>
            <summary>{t('mastery.how')}</summary>
            <Text size="sm" mt="xs" maw="42rem">
              {t('mastery.howText')}
            </Text>
          </details>
        </Stack>
      </Card>
      <RelatedTopics topics={unit.topics.filter(({ id }) => id !== topic.id)} />
    </Stack>
  )
}
