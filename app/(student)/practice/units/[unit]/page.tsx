import { Container, Group, Text, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BackLink } from '#app/_ui/BackLink.tsx'
import { units } from '#graders/topics.ts'
import { requireUser } from '#lib/auth/session.ts'
import { listExamCards } from '#lib/exams/exam-cards.ts'
import { getLocale, getT } from '#lib/i18n/server.ts'
import { studyUnit } from '#lib/study/study-units.ts'
import { MasteryMeter } from '../../../_study/MasteryMeter.tsx'
import { PracticePaused } from '../../PracticePaused.tsx'
import { TaskList } from './TaskList.tsx'
import { TopicList } from './TopicList.tsx'
import { UnitQuiz } from './UnitQuiz.tsx'

export async function generateMetadata({ params }: PageProps<'/practice/units/[unit]'>): Promise<Metadata> {
  const [{ unit: slug }, t, locale] = [await params, await getT('study'), await getLocale()]
  const unit = units.find((each) => each.slug === slug)
  return { title: unit && t('unit.title', { number: unit.number, title: unit.title[locale] }) }
}

export default async function UnitPage({ params }: PageProps<'/practice/units/[unit]'>) {
  const { unit: slug } = await params
  const actor = await requireUser(`/practice/units/${slug}`)
  const now = new Date()
  const unit = await studyUnit(actor, slug, now)
  if (!unit) notFound()
  const [t, locale] = await Promise.all([getT('study'), getLocale()])
  const running = (await listExamCards(actor, now)).find(({ openAttemptId }) => openAttemptId !== null)
  const solid = unit.topics.filter(({ mastery }) => mastery.level === 'strong').length
  return (
    <Container size="lg">
      <BackLink href="/practice">{t('unit.all')}</BackLink>
      <Title order={1} mt="xs" mb="sm">
        {t('unit.title', { number: unit.number, title: unit.title[locale] })}
      </Title>
      {running ? (
        <PracticePaused exam={running} />
      ) : (
        <>
          <Group gap="xl" mb="xl">
            <MasteryMeter mastery={unit.mastery} />
            <Text size="sm" c="dimmed">
              {t('unit.solid', { solid, count: unit.topics.length })}
            </Text>
          </Group>
          <UnitQuiz actor={actor} unit={unit} />
          <TopicList topics={unit.topics} />
          {unit.tasks.length > 0 && <TaskList tasks={unit.tasks} />}
        </>
      )}
    </Container>
  )
}
