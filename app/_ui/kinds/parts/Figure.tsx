import { Html } from '#app/_ui/Html.tsx'
import type { PresentedFigure } from '#lib/richtext/present.ts'
import classes from './Figure.module.css'

type Props = { figure: PresentedFigure; small?: boolean }

/** A picture that the question is about, drawn on the server from its data. */
export function Figure({ figure: { svg, caption }, small = false }: Props) {
  return (
    <figure className={classes.figure}>
      <div
        className={`${classes.picture} ${small ? classes.small : ''}`}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by graders/figures, which escapes every text
        dangerouslySetInnerHTML={{ __html: svg }}
      />
      {caption && (
        <figcaption className={classes.caption}>
          <Html html={caption} inline />
        </figcaption>
      )}
    </figure>
  )
}
