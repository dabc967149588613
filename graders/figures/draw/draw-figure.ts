/** A figure's data → SVG text. Pure; runs on the server, so that pages get a picture and no drawing code. */
import type { Locale } from '../../contract/text.ts'
import { drawable, type Figure, isOpen } from '../figure.ts'
import { drawings } from './drawings.ts'
import { colors, type Drawing, element, rect, text } from './svg.ts'
import { words } from './words.ts'

/** The letters of every drawing, wide or narrow, have the size of the text around it. */
const remPerUnit = 0.08

/**
 * In the reader's language, with the text alternative as its accessible name. A figure that still waits for a variant's
 * values, or a draft with mistakes in it, is an empty frame.
 */
export function drawFigure(figure: Figure, locale: Locale): string {
  const { width, height, body } = isOpen(figure) ? emptyFrame(locale) : drawChecked(figure, locale)
  const [w, h] = [Math.ceil(width), Math.ceil(height)]
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${w} ${h}`,
      width: `${(w * remPerUnit).toFixed(2)}rem`,
      height: `${(h * remPerUnit).toFixed(2)}rem`,
      role: 'img',
      'aria-label': figure.alt[locale],
      'font-family': 'inherit',
    },
    body,
  )
}

function drawChecked(figure: Figure, locale: Locale): Drawing {
  const parsed = drawable.safeParse(figure)
  if (!parsed.success) return emptyFrame(locale)
  // The registry's key and the figure's type agree, which TypeScript can't follow through the union.
  const draw = drawings[parsed.data.type] as (figure: Figure, locale: Locale) => Drawing
  return draw(parsed.data, locale)
}

const emptyFrame = (locale: Locale): Drawing => ({
  width: 320,
  height: 120,
  body:
    rect(1, 1, 318, 118, { fill: 'none', stroke: colors.faint, 'stroke-dasharray': '5 4', rx: 6 }) +
    text(160, 60, words[locale].notYet, { color: colors.faint }),
})
