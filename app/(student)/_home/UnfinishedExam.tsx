import { Card, Group, Text, Title } from '@mantine/core'
import { LinkButton } from '#app/_ui/LinkButton.tsx'
import { LocalTime } from '#app/_ui/LocalTime.tsx'
import type { ExamCard } from '#lib/exams/exam-cards.ts'
import { deadlineFor } from '#lib/exams/rules.ts'
import { getLocale, getT } from '#lib/i18n/server.ts'
import { Countdown } from '../_exam/Countdown.tsx'

/** A running attempt, with the time that is left of it. */
export async function UnfinishedExam({ exam, now }: { exam: ExamCard; now: Date }) {
  const attempt = exam.attempts.find(({ id }) => id === exam.openAttemptId)
  if (!attempt) return null
  const [t, locale] = await Promise.all([getT('student'), getLocale()])
  const title = exam.title[locale]
  return (
    <Card
      withBorder
      bg="var(--argmax-surface)"
      style={{ borderColor: 'var(--mantine-primary-color-filled)' }}
    >
      <Group justify="space-between">
        <div>
          <Title order={3}>{title}</Title>
          <Text size="sm" c="dimmed">
            {t.rich('card.from', { time: () => <LocalTime at={attempt.startedAt} style="short" /> })}
          </Text>
        </div>
        <Group>
          <Countdown until={deadlineFor(exam, attempt.startedAt)} serverNow={now} />
          <LinkButton
            href={`/attempts/${attempt.id}/1`}
            prefetch={false}
            aria-label={t('card.continueLabel', { title })}
          >
            {t('card.continue')}
          </LinkButton>
        </Group>
      </Group>
    </Card>
  )
}
