import { Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { IconCalendarEvent, IconUserQuestion } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { EmptyState } from '#app/_ui/EmptyState.tsx'
import { LinkButton } from '#app/_ui/LinkButton.tsx'
import type { Actor } from '#lib/auth/authorize.ts'
import { listExamCards } from '#lib/exams/exam-cards.ts'
import { getT } from '#lib/i18n/server.ts'
import { DueCard } from './DueCard.tsx'
import { ExamPreview } from './ExamPreview.tsx'
import { PastAttempts } from './PastAttempts.tsx'
import { sortCards } from './sort-cards.ts'
import { UnfinishedExam } from './UnfinishedExam.tsx'

/** What runs, what is open, what is next and what is past, the urgent first. */
export async function ExamLists({ actor }: { actor: Actor }) {
  const t = await getT('student')
  const now = new Date()
  if (actor.enrolments.length === 0)
    return (
      <EmptyState icon={<IconUserQuestion size={32} aria-hidden />} title={t('home.noCourse')}>
        {t('home.noCourseText')}
      </EmptyState>
    )
  const { unfinished, open, upcoming, past } = sortCards(await listExamCards(actor, now))
  const nothing = unfinished.length + open.length + upcoming.length === 0
  return (
    <Stack gap="xl">
      {unfinished.length > 0 && (
        <Section id="unfinished" title={t('home.unfinished')}>
          <Stack>
            {unfinished.map((exam) => (
              <UnfinishedExam key={exam.id} exam={exam} now={now} />
            ))}
          </Stack>
        </Section>
      )}
      {open.length > 0 && (
        <Section id="open" title={t('home.open')}>
          <Cards>
            {open.map((exam) => (
              <ExamPreview key={exam.id} exam={exam} />
            ))}
          </Cards>
        </Section>
      )}
      {upcoming.length > 0 && (
        <Section id="upcoming" title={t('home.upcoming')}>
          <Cards>
            {upcoming.map((exam) => (
              <ExamPreview key={exam.id} exam={exam} />
            ))}
          </Cards>
        </Section>
      )}
      {unfinished.length === 0 && <DueCard actor={actor} now={now} />}
      {nothing && (
        <EmptyState icon={<IconCalendarEvent size={32} aria-hidden />} title={t('home.noExam')}>
          {t('home.noExamText')}
        </EmptyState>
      )}
      <Section id="past" title={t('home.past')}>
        <PastAttempts past={past} />
      </Section>
      {unfinished.length === 0 && <PracticeInvitation />}
    </Stack>
  )
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id} mb="sm">
        {title}
      </Title>
      {children}
    </section>
  )
}

const Cards = ({ children }: { children: ReactNode }) => (
  <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>{children}</SimpleGrid>
)

/** Not shown while an exam runs: practice is paused then. */
async function PracticeInvitation() {
  const t = await getT('student')
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="practice" bg="var(--argmax-surface)">
      <Title order={2} size="h4" id="practice">
        {t('home.practice')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('home.practiceText')}
      </Text>
      <LinkButton href="/practice" variant="default">
        {t('home.toPractice')}
      </LinkButton>
    </Paper>
  )
}
