/** What figures are described with: labels, points, tables. Everything is capped, since it becomes a picture. */
import { z } from 'zod'
import type { Locale } from '../contract/text.ts'
import { type Problem, problem } from '../theory/problem.ts'

const short = z.string().trim().min(1).max(60)
/** One word for readers of both languages, or one for each. */
export const label = z.union([short, z.number(), z.strictObject({ en: short, ko: short })])
export type Label = z.infer<typeof label>

export const labelIn = (label: Label, locale: Locale): string =>
  typeof label === 'object' ? label[locale] : String(label)

const prose = (max: number) => z.string().trim().min(1).max(max)
export const figureCommon = {
  /** What a reader who can't see the figure is told: plain text, all that is needed to answer. */
  alt: z.strictObject({ en: prose(1000), ko: prose(1000) }),
  /** Markdown under the figure. */
  caption: z.strictObject({ en: prose(300), ko: prose(300) }).optional(),
}

export const number = z.number().min(-1e9).max(1e9)
export const point = z.tuple([number, number])
export const points = (min = 2) => z.array(point).min(min).max(120)
/** A number, or a letter or `?` that the question speaks about. */
export const cell = z.union([number, z.string().trim().min(1).max(8)])

export const table = <Item extends z.ZodType>(item: Item, rows: number, columns = rows) =>
  z.array(z.array(item).min(1).max(columns)).min(1).max(rows)

/** Rows of unequal length, or a table that is not `rows` × `columns`. */
export function sizeProblems(path: string, table: unknown[][], rows?: number, columns?: number): Problem[] {
  const width = columns ?? table[0]?.length ?? 0
  const wrongRow = table.findIndex((row) => row.length !== width)
  if (wrongRow >= 0) {
    const found = `${table[wrongRow]!.length} columns, not ${width}`
    return [problem(`${path}.${wrongRow}`, 'figure-size', found)]
  }
  if (rows === undefined || table.length === rows) return []
  return [problem(path, 'figure-size', `${table.length} rows, not ${rows}`)]
}
