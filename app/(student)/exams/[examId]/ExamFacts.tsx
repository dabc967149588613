import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { LocalTime } from '#app/_ui/LocalTime.tsx'
import type { ExamIntro } from '#lib/exams/exam-cards.ts'
import { getFormat, getT } from '#lib/i18n/server.ts'
import classes from './ExamFacts.module.css'

/** How much, how long, when, how often, and when the results come. */
export async function ExamFacts({ exam, now }: { exam: ExamIntro; now: Date }) {
  const [t, format] = await Promise.all([getT('student'), getFormat()])
  return (
    <section aria-labelledby="facts">
      <Title order={2} id="facts" mb="sm">
        {t('exam.facts')}
      </Title>
      <dl className={classes.facts}>
        <Fact name={t('exam.questions')}>{format.number(exam.questionCount)}</Fact>
        <Fact name={t('exam.points')}>{format.number(exam.points)}</Fact>
        <Fact name={t('exam.duration')}>{t('exam.durationValue', { minutes: exam.durationMinutes })}</Fact>
        <Fact name={t('exam.attempts')}>
          {t('exam.attemptsValue', { left: exam.attemptsLeft, max: exam.maxAttempts })}
        </Fact>
        <Fact name={t('exam.window')}>
          <WindowText exam={exam} />
        </Fact>
        <Fact name={t('exam.results')}>
          <ReleaseText exam={exam} now={now} />
        </Fact>
      </dl>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

async function WindowText({ exam: { opensAt, closesAt } }: { exam: ExamIntro }) {
  const t = await getT('student')
  const times = {
    opens: () => opensAt && <LocalTime at={opensAt} style="short" />,
    closes: () => closesAt && <LocalTime at={closesAt} style="short" />,
  }
  if (opensAt && closesAt) return t.rich('exam.windowBoth', times)
  if (opensAt) return t.rich('exam.windowFrom', times)
  return closesAt ? t.rich('exam.windowUntil', times) : t('exam.windowAlways')
}

async function ReleaseText({ exam: { release, releaseAt }, now }: { exam: ExamIntro; now: Date }) {
  const t = await getT('student')
  if (releaseAt && releaseAt <= now) return t('exam.release.released')
  if (release === 'after-window' && releaseAt)
    return t.rich('exam.release.after-window-at', { time: () => <LocalTime at={releaseAt} style="short" /> })
  return t(`exam.release.${release}`)
}
