import { Group, Text } from '@mantine/core'
import { LocalTime } from '#app/_ui/LocalTime.tsx'
import { TextLink } from '#app/_ui/TextLink.tsx'
import type { AttemptCard } from '#lib/exams/exam-cards.ts'
import { getFormat, getLocale, getT } from '#lib/i18n/server.ts'
import classes from './PastAttempts.module.css'
import type { PastAttempt } from './sort-cards.ts'

/** Ended attempts, each a line with its score, or with what it waits for. */
export async function PastAttempts({ past }: { past: PastAttempt[] }) {
  const [t, locale] = await Promise.all([getT('student'), getLocale()])
  if (past.length === 0) return <Text c="dimmed">{t('home.noPast')}</Text>
  return (
    <ul className={classes.list}>
      {past.map(({ exam, attempt }) => {
        const title = exam.title[locale]
        return (
          <li key={attempt.id} className={classes.row}>
            <div>
              <Text fw={600}>{title}</Text>
              <Text size="sm" c="dimmed">
                {t('past.attempt', { number: attempt.number })} · <LocalTime at={attempt.closedAt!} />
              </Text>
            </div>
            <Group gap="md">
              <Outcome attempt={attempt} />
              <TextLink
                href={`/attempts/${attempt.id}/result`}
                aria-label={t('past.seeLabel', { title, number: attempt.number })}
              >
                {t('past.see')}
              </TextLink>
            </Group>
          </li>
        )
      })}
    </ul>
  )
}

async function Outcome({ attempt }: { attempt: AttemptCard }) {
  const [t, format] = await Promise.all([getT('student'), getFormat()])
  const { released, score, points } = attempt
  if (!released) return <Text c="dimmed">{t('past.notReleased')}</Text>
  if (score === null) return <Text c="dimmed">{t('past.grading')}</Text>
  const shown = (value: number) => format.number(value, { maximumFractionDigits: 2 })
  return <Text fw={600}>{t('past.points', { score: shown(score), points: shown(points) })}</Text>
}
