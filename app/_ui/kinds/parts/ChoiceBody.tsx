import { Html } from '#app/_ui/Html.tsx'
import type { ChoiceView } from '#graders/theory/kinds/common.ts'
import type { Presented } from '#lib/richtext/present.ts'
import styles from '../kinds.module.css'
import { Figure } from './Figure.tsx'

type Props = Omit<Presented<ChoiceView>, 'id'> & {
  /** Stands in the label of a control. */
  names?: boolean
}

/** What a choice says, shows, or both. */
export function ChoiceBody({ text, figure, names }: Props) {
  return (
    <div className={styles.text}>
      {text !== undefined && <Html html={text} names={names} />}
      {figure && <Figure figure={figure} small />}
    </div>
  )
}
