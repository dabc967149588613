import { Group, Paper, Text } from '@mantine/core'
import { LinkButton } from '#app/_ui/LinkButton.tsx'
import { LocalTime } from '#app/_ui/LocalTime.tsx'
import { TextLink } from '#app/_ui/TextLink.tsx'
import { type Actor, coursesAs } from '#lib/auth/authorize.ts'
import type { ExamIntro } from '#lib/exams/exam-cards.ts'
import { deadlineFor } from '#lib/exams/rules.ts'
import { getT } from '#lib/i18n/server.ts'
import { Countdown } from '../../_exam/Countdown.tsx'
import { StartExam } from './StartExam.tsx'

type Props = { exam: ExamIntro; actor: Actor; now: Date }

/** Start, continue, or why neither is possible. */
export async function StartPanel({ exam, actor, now }: Props) {
  return (
    <Paper withBorder p="md" bg="var(--argmax-surface)">
      {exam.openAttemptId ? (
        <Continue exam={exam} now={now} />
      ) : exam.whyNotStart ? (
        <WhyNot exam={exam} actor={actor} />
      ) : (
        <StartExam examId={exam.id} durationMinutes={exam.durationMinutes} closesAt={exam.closesAt} />
      )}
    </Paper>
  )
}

async function Continue({ exam, now }: { exam: ExamIntro; now: Date }) {
  const t = await getT('student')
  const attempt = exam.attempts.find(({ id }) => id === exam.openAttemptId)
  return (
    <Group justify="space-between">
      <Text fw={600}>{t('exam.running')}</Text>
      <Group>
        {attempt && <Countdown until={deadlineFor(exam, attempt.startedAt)} serverNow={now} />}
        <LinkButton href={`/attempts/${exam.openAttemptId}/1`} prefetch={false}>
          {t('exam.continue')}
        </LinkButton>
      </Group>
    </Group>
  )
}

async function WhyNot({ exam, actor }: { exam: ExamIntro; actor: Actor }) {
  const [t, errors] = await Promise.all([getT('student'), getT('errors')])
  const { whyNotStart, opensAt, state } = exam
  if (whyNotStart === 'not-allowed')
    return (
      <Text>
        {t('exam.staff')}{' '}
        {coursesAs(actor, 'instructor').length > 0 && (
          <TextLink href={`/teach/exams/${exam.id}`} underline="always">
            {t('exam.staffPreview')}
          </TextLink>
        )}
      </Text>
    )
  return (
    <Text>
      {errors(whyNotStart!)}{' '}
      {state === 'upcoming' &&
        opensAt &&
        t.rich('exam.opensAt', { time: () => <LocalTime at={opensAt} style="short" /> })}
    </Text>
  )
}
