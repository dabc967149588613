/** Words in both languages of the course, and the names that go into addresses. */
import { z } from 'zod'

export const locales = ['en', 'ko'] as const
export type Locale = (typeof locales)[number]

/** A text in both languages of the course. Questions and tasks: Markdown with `$math$` and fenced code. */
export const localText = z.strictObject({ en: z.string().trim().min(1), ko: z.string().trim().min(1) })
export type LocalText = z.infer<typeof localText>

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80)
