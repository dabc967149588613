import { Group, Title } from '@mantine/core'
import { TextLink } from '#app/_ui/TextLink.tsx'
import { getFormat, getT } from '#lib/i18n/server.ts'
import type { DueView } from '#lib/study/cards/due-view.ts'
import classes from './ComingUp.module.css'

type Props = { forecast: DueView['forecast']; days: 14 | 30 }

/** Each day with its number of questions; the bars repeat the numbers for the eye. */
export async function ComingUp({ forecast, days }: Props) {
  const [t, format] = await Promise.all([getT('study'), getFormat()])
  const most = Math.max(1, ...forecast.map(({ count }) => count))
  const other = days === 14 ? 30 : 14
  const nameOf = (day: string) =>
    format.dateTime(new Date(day), { weekday: 'short', month: 'short', day: 'numeric', timeZone: 'UTC' })
  return (
    <section aria-labelledby="coming-up">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h3" id="coming-up">
          {t('due.calendar')}
        </Title>
        <TextLink href={`/practice/due?days=${other}`} size="sm">
          {t('due.daysLabel', { days: other })}
        </TextLink>
      </Group>
      <ol className={classes.days} data-days={days}>
        {forecast.map(({ day, count }, index) => (
          <li key={day} className={classes.day}>
            <time dateTime={day}>{index === 0 ? t('due.today') : nameOf(day)}</time>
            <span className={classes.track} aria-hidden>
              <span className={classes.bar} style={{ width: `${(count / most) * 100}%` }} />
            </span>
            <span className={classes.count} data-none={count === 0 || undefined}>
              {t('due.dayCount', { count })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
