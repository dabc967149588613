import Papa from 'papaparse'
import { safeCell } from '#lib/review/safe-cell.ts'
import { byDifference } from './changes.ts'
import type { RegradeView } from './regrade-view.ts'

const round = (value: number) => Math.round(value * 100) / 100

/** RFC 4180 with a byte-order mark, so that Excel reads Korean; one line per question, in points. */
export function regradeCsv({ questions }: RegradeView, locale: 'en' | 'ko'): string {
  const fields = [
    ...['student', 'email', 'exam', 'attempt', 'position', 'question', 'points'],
    ...['score_before', 'score_after', 'difference', 'adjusted_to', 'not_graded'],
  ]
  const data = questions
    .toSorted(byDifference)
    .map((row) => [
      safeCell(row.student),
      safeCell(row.email),
      safeCell(row.exam[locale]),
      row.attemptNumber,
      row.position,
      safeCell(row.slug),
      round(row.points),
      round(row.before),
      round(row.after),
      round(row.after - row.before),
      row.adjusted === null ? '' : round(row.adjusted),
      safeCell(row.items.flatMap(({ unfit, failedWhy }) => unfit ?? failedWhy ?? []).join('; ')),
    ])
  return `\uFEFF${Papa.unparse({ fields, data }, { newline: '\r\n' })}\r\n`
}
