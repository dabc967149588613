/** Which language somebody reads: what they chose here, what they chose elsewhere, what their browser asks for. */
import { type Locale, locales } from '#graders/contract/text.ts'

export const localeCookie = 'locale'

export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale)

type Wishes = { cookie?: string; profile?: Locale | null; acceptLanguage?: string | null }

export function pickLocale({ cookie, profile, acceptLanguage }: Wishes): Locale {
  if (isLocale(cookie)) return cookie
  return profile ?? fromAcceptLanguage(acceptLanguage ?? '') ?? 'en'
}

/** The best-weighted language that we have (RFC 9110, 12.5.4). */
function fromAcceptLanguage(header: string): Locale | undefined {
  const ranges = header.split(',').map((range) => {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';')
    const q = parameters.map((each) => /^\s*q=([\d.]+)$/.exec(each)?.[1]).find(Boolean)
    return { language: tag.split('-')[0], weight: q === undefined ? 1 : Number(q) }
  })
  const known = ranges.filter(({ language, weight }) => isLocale(language) && weight > 0)
  return known.sort((a, b) => b.weight - a.weight)[0]?.language as Locale | undefined
}
