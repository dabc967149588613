import { Card, Group, Stack, Text, Title } from '@mantine/core'
import { IconCards, IconChecks } from '@tabler/icons-react'
import { EmptyState } from '#app/_ui/EmptyState.tsx'
import { LinkButton } from '#app/_ui/LinkButton.tsx'
import { TextLink } from '#app/_ui/TextLink.tsx'
import type { Actor } from '#lib/auth/authorize.ts'
import { listExamCards } from '#lib/exams/exam-cards.ts'
import { getFormat, getT, getTimeZone } from '#lib/i18n/server.ts'
import { type DueView, dueView } from '#lib/study/cards/due-view.ts'
import { ReaderZone } from '../../_study/ReaderZone.tsx'
import { PracticePaused } from '../PracticePaused.tsx'
import { ComingUp } from './ComingUp.tsx'
import { NewPerDay } from './NewPerDay.tsx'
import { NextDue } from './NextDue.tsx'

type Props = { actor: Actor; days: 14 | 30; done: boolean }

/** What waits for today, what comes on the days after, and how much of what is new. */
export async function Due({ actor, days, done }: Props) {
  const [t, timeZone] = await Promise.all([getT('study'), getTimeZone()])
  const now = new Date()
  const running = (await listExamCards(actor, now)).find(({ openAttemptId }) => openAttemptId !== null)
  if (running) return <PracticePaused exam={running} />
  const due = await dueView(actor, { timeZone, days }, now)
  if (!due.anyCards)
    return (
      <EmptyState
        icon={<IconCards size={32} aria-hidden />}
        title={t('due.noCards')}
        action={
          <LinkButton href="/practice" mt="xs">
            {t('due.toPractice')}
          </LinkButton>
        }
      >
        {t('due.noCardsText')}
      </EmptyState>
    )
  return (
    <Stack gap="xl">
      <ReaderZone known={timeZone} />
      {due.dueCount > 0 ? <Waiting due={due} /> : <Nothing due={due} done={done} />}
      <ComingUp forecast={due.forecast} days={days} />
      <section aria-labelledby="settings">
        <Title order={2} size="h3" id="settings" mb="sm">
          {t('due.settings')}
        </Title>
        <NewPerDay newPerDay={due.newPerDay} />
        <Text mt="md">
          <TextLink href="/practice/due/cards">{t('cards.manage')}</TextLink>
        </Text>
      </section>
    </Stack>
  )
}

async function Waiting({ due }: { due: DueView }) {
  const t = await getT('study')
  return (
    <Card withBorder bg="var(--argmax-surface)">
      <Group justify="space-between" gap="md">
        <div>
          <Text fz="1.5rem" fw={700} lh={1.3}>
            {t('due.count', { count: due.dueCount })}
          </Text>
          <Text size="sm" c="dimmed">
            {due.newCount > 0 && `${t('due.new', { count: due.newCount })} `}
            {t('due.reviewed', { count: due.reviewedToday })}
          </Text>
        </div>
        <NextDue begin />
      </Group>
    </Card>
  )
}

async function Nothing({ due: { next, reviewedToday, forecast }, done }: { due: DueView; done: boolean }) {
  const [t, format] = await Promise.all([getT('study'), getFormat()])
  const dayName = (day: string) =>
    day === forecast[1]?.day
      ? t('due.tomorrow')
      : format.dateTime(new Date(day), { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' })
  return (
    <EmptyState
      icon={<IconChecks size={32} aria-hidden />}
      title={t(done || reviewedToday > 0 ? 'due.done' : 'due.nothing')}
      action={
        <LinkButton href="/practice" variant="default" mt="xs">
          {t('due.toPractice')}
        </LinkButton>
      }
    >
      <span role="status">
        {next ? t('due.next', { day: dayName(next.day), count: next.count }) : t('due.later')}
      </span>
      <br />
      {t('due.reviewed', { count: reviewedToday })}
    </EmptyState>
  )
}
