/** A view in one language, its texts as sanitised HTML: what pages hand to their components. */
import type { Locale, LocalText } from '#graders/contract.ts'
import { renderRich } from './render.ts'

/** Every LocalText in T as an HTML string, the rest as it is. */
export type Presented<T> = T extends LocalText
  ? string
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
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, locale))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, locale)]))
}

function isLocalText(value: object): value is LocalText {
  const keys = Object.keys(value)
  const { en, ko } = value as Partial<LocalText>
  return keys.length === 2 && typeof en === 'string' && typeof ko === 'string'
}
