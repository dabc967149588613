import { getFormat, getT } from '#lib/i18n/server.ts'
import classes from './ScoreBars.module.css'

type Props = {
  totals: { title: string; score: number; points: number }[]
  /** Side by side where there is room: for long lists. */
  columns?: boolean
}

/** Points as text; the bar beside it repeats them for the eye and is silent for screen readers. */
export async function ScoreBars({ totals, columns }: Props) {
  const [t, format] = await Promise.all([getT('result'), getFormat()])
  const score = (value: number) => format.number(value, { maximumFractionDigits: 2 })
  return (
    <ul className={classes.list} data-columns={columns || undefined}>
      {totals.map(({ title, ...total }) => (
        <li key={title} className={classes.row}>
          <span className={classes.title}>{title}</span>
          <span className={classes.score}>
            {t('points', { score: score(total.score), points: total.points })}
          </span>
          <span className={classes.track} aria-hidden>
            <span
              className={classes.bar}
              style={{ width: `${total.points > 0 ? (total.score / total.points) * 100 : 0}%` }}
            />
          </span>
        </li>
      ))}
    </ul>
  )
}
