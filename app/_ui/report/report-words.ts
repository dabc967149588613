import type { ReportCategory, ReportOutcome } from '#db/schema/question-reports.ts'

/** As forms offer them; words under `report.categories` and `report.outcomes`. */
export const categoryNames = [
  'wrong-key',
  'unclear',
  'translation',
  'display',
  'other',
] as const satisfies ReportCategory[]
export const outcomeNames = ['will-fix', 'fixed', 'no-mistake'] as const satisfies ReportOutcome[]
