import { blankSign } from '#graders/theory/kinds/blank-markers.ts'
import styles from '../kinds.module.css'

/** The sign that stands for the blank in the text; its label says the number in words. */
export const BlankSign = ({ name }: { name: string }) => (
  <span className={styles.sign} aria-hidden>
    {blankSign(name)}
  </span>
)
