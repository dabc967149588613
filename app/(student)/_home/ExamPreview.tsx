import { Card, Stack, Text, Title } from '@mantine/core'
import { LinkButton } from '#app/_ui/LinkButton.tsx'
import { LocalTime } from '#app/_ui/LocalTime.tsx'
import type { ExamCard } from '#lib/exams/exam-cards.ts'
import { getLocale, getT } from '#lib/i18n/server.ts'

/** An exam that is open or comes next: how long, how much, until when. */
export async function ExamPreview({ exam }: { exam: ExamCard }) {
  const [t, locale] = await Promise.all([getT('student'), getLocale()])
  const { id, state, opensAt, closesAt, questionCount, durationMinutes, points } = exam
  const title = exam.title[locale]
  const open = state === 'open'
  return (
    <Card withBorder bg="var(--argmax-surface)">
      <Stack gap="xs" h="100%">
        <div>
          <Title order={3}>{title}</Title>
          <Text size="sm" c="dimmed">
            {exam.courseTitle[locale]}
          </Text>
        </div>
        <Text size="sm">
          {t('card.facts', { questions: questionCount, minutes: durationMinutes, points })}
        </Text>
        {!open && opensAt && (
          <Text size="sm" fw={600}>
            {t.rich('card.opens', { time: () => <LocalTime at={opensAt} style="short" /> })}
          </Text>
        )}
        {open && (
          <Text size="sm">
            {t('card.attemptsLeft', { count: exam.attemptsLeft })}
            {closesAt && (
              <>
                {' · '}
                {t.rich('card.until', { time: () => <LocalTime at={closesAt} style="short" /> })}
              </>
            )}
          </Text>
        )}
        <LinkButton
          href={`/exams/${id}`}
          variant={open ? 'filled' : 'default'}
          mt="auto"
          aria-label={t(open ? 'card.openLabel' : 'card.detailsLabel', { title })}
        >
          {t(open ? 'card.open' : 'card.details')}
        </LinkButton>
      </Stack>
    </Card>
  )
}
