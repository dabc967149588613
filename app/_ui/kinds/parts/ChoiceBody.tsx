import { Html } from '#app/_ui/Html.tsx'
import type { ChoiceView } from '#graders/theory/kinds/common.ts'
import type { Presented } from '#lib/richtext/present.ts'
import styles from '../kinds.module.css'
import { Figure } from './Figure.tsx'

/** What a choice says, shows, or both. */
export function ChoiceBody({ text, figure }: Omit<Presented<ChoiceView>, 'id'>) {
  return (
    <div className={styles.text}>
      {text !== undefined && <Html html={text} />}
      {figure && <Figure figure={figure} small />}
    </div>
  )
}
