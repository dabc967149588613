/** A view in one language, its texts as sanitised HTML and its figures drawn: what pages hand to their components. */
import type { Locale, LocalText } from '#graders/contract/text.ts'
import { drawFigure } from '#graders/figures/draw/draw-figure.ts'
import { type Figure, isFigure } from '#graders/figures/figure.ts'
import { renderRich } from './render.ts'

/** `svg` is of our own drawing, its texts escaped; `caption` is sanitised HTML. */
export type PresentedFigure = { svg: string; caption: string | null }

/** Every LocalText in T as an HTML string, every figure as a picture, the rest as it is. */
export type Presented<T> = T extends LocalText
  ? string
  : T extends Figure
    ? PresentedFigure
    : T extends Date
      ? T
      : T extends (infer Item)[]
        ? Presented<Item>[]
        : T extends object
          ? { [Key in keyof T]: Presented<T[Key]> }
          : T

export const present = <T>(view: T, locale: Locale): Presented<T> => mapTexts(view, locale) as Presented<T>

function mapTexts(value: unknown, locale: Locale): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if (isLocalText(value)) return renderRich(value[locale])
  if (isFigure(value)) return presentFigure(value, locale)
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, locale))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, locale)]))
}

const presentFigure = (figure: Figure, locale: Locale): PresentedFigure => ({
  svg: drawFigure(figure, locale),
  caption: figure.caption ? renderRich(figure.caption[locale]) : null,
})

function isLocalText(value: object): value is LocalText {
  const keys = Object.keys(value)
  const { en, ko } = value as Partial<LocalText>
  return keys.length === 2 && typeof en === 'string' && typeof ko === 'string'
}
