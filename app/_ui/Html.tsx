import type { CSSProperties } from 'react'
import classes from './Html.module.css'

type Props = {
  /** From renderRich or present, which sanitise. Never anything else. */
  html: string
  /** As part of a line: in a label, a button, a heading. */
  inline?: boolean
  /** As the name of a control, from which browsers leave MathML out: each formula is named by its line of text. */
  names?: boolean
  lang?: string
  id?: string
  className?: string
  style?: CSSProperties
}

/** A text with formulas and code, rendered and sanitised on the server. */
export function Html({ html, inline, names, className = '', ...rest }: Props) {
  const Tag = inline ? 'span' : 'div'
  return (
    <Tag
      {...rest}
      className={`${classes.rich} ${className}`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by lib/richtext/render.ts
      dangerouslySetInnerHTML={{ __html: names ? namingFormulas(html) : html }}
    />
  )
}

const namingFormulas = (html: string) => html.replace(/(<math [^>]*?)data-line=/g, '$1aria-label=')
