/**
 * Text of a student's as it can be stored and shown anywhere: Postgres's jsonb takes neither U+0000 nor half a surrogate
 * pair, which would make a verdict that can't be recorded, and a terminal obeys control characters.
 */
export const plainText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '\ufffd')

/** The same for every string in a JSON value. */
export function plainTexts<T>(value: T): T {
  if (typeof value === 'string') return plainText(value) as T
  if (Array.isArray(value)) return value.map(plainTexts) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainTexts(item)])) as T
}
