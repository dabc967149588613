import classes from './AnswerBars.module.css'

type Row = { id: string; text: string; note: string; count: number; share: number }

/** What was answered, how often. The number says what the bar shows. */
export function AnswerBars({ title, rows }: { title: string; rows: Row[] }) {
  return (
    <ul className={classes.rows} aria-label={title}>
      {rows.map(({ id, text, note, count, share }) => (
        <li key={id} className={classes.row}>
          <span className={classes.text}>
            {text}
            {note && <span className={classes.note}>({note})</span>}
          </span>
          <span className={classes.track} aria-hidden>
            <span className={classes.bar} style={{ width: `${Math.round(share * 100)}%` }} />
          </span>
          <span className={classes.count}>
            {count} ({Math.round(share * 100)}%)
          </span>
        </li>
      ))}
    </ul>
  )
}
