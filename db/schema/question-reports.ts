/** "Something is wrong with this question": who said so, about which version and variant, and what staff answered. */
import { sql } from 'drizzle-orm'
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { attemptQuestions } from './attempts.ts'
import { id, instant, users } from './people.ts'
import { questions, questionVariants, questionVersions } from './questions.ts'

export const reportCategories = ['wrong-key', 'unclear', 'translation', 'display', 'other'] as const
export const reportOutcomes = ['fixed', 'will-fix', 'no-mistake'] as const
export type ReportCategory = (typeof reportCategories)[number]
export type ReportOutcome = (typeof reportOutcomes)[number]

export const questionReports = pgTable(
  'question_reports',
  {
    id: id(),
    questionId: uuid('question_id')
      .notNull()
      .references(() => questions.id),
    questionVersionId: uuid('question_version_id')
      .notNull()
      .references(() => questionVersions.id),
    variantId: uuid('variant_id').references(() => questionVariants.id),
    /** Null: staff said it, who were asked nothing. */
    attemptQuestionId: uuid('attempt_question_id').references(() => attemptQuestions.id),
    category: text('category', { enum: reportCategories }).notNull(),
    body: text('body').notNull(),
    reportedBy: uuid('reported_by')
      .notNull()
      .references(() => users.id),
    reportedAt: instant('reported_at').notNull(),
    outcome: text('outcome', { enum: reportOutcomes }),
    /** What the reporter reads. */
    answer: text('answer'),
    closedBy: uuid('closed_by').references(() => users.id),
    closedAt: instant('closed_at'),
  },
  (table) => [
    uniqueIndex('question_reports_open').on(table.questionId, table.reportedBy).where(sql`closed_at is null`),
    index('question_reports_reporter').on(table.reportedBy, table.reportedAt),
  ],
)
