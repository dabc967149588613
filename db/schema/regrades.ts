/** Regrades: what staff asked for, the submissions and answers it is about, and results that count only once applied. */
import { sql } from 'drizzle-orm'
import { doublePrecision, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { GradedVerdict } from '#graders/contract/verdict.ts'
import type { VariantParams } from '#graders/question.ts'
import type { TheoryGrade } from '#graders/theory/kinds/kind.ts'
import { attemptQuestions, responses } from './attempts.ts'
import { exams } from './exams.ts'
import { submissions } from './grading.ts'
import { courses, id, instant, users } from './people.ts'
import { questionVersions } from './questions.ts'

export const regradeScopes = ['submission', 'version', 'exam'] as const
/** Which version grades: the one that each attempt was given, the newest of the same question, or a certain one. */
export const gradeWiths = ['given', 'newest', 'version'] as const
/** Hidden cases of a coding task: those of the submission's stored seed, or of a new one. */
export const seedModes = ['replay', 'fresh'] as const

/** What was asked for never changes; the instants record its way. */
export const regrades = pgTable(
  'regrades',
  {
    id: id(),
    courseId: uuid('course_id')
      .notNull()
      .references(() => courses.id),
    scope: text('scope', { enum: regradeScopes }).notNull(),
    /** The one that `scope` names; the other two are null. */
    submissionId: uuid('submission_id').references(() => submissions.id),
    questionVersionId: uuid('question_version_id').references(() => questionVersions.id),
    examId: uuid('exam_id').references(() => exams.id),
    gradeWith: text('grade_with', { enum: gradeWiths }).notNull(),
    gradeWithVersionId: uuid('grade_with_version_id').references(() => questionVersions.id),
    seedMode: text('seed_mode', { enum: seedModes }).notNull(),
    /** Students read it beside a score that changed. */
    reason: text('reason').notNull(),
    startedBy: uuid('started_by')
      .notNull()
      .references(() => users.id),
    startedAt: instant('started_at').notNull(),
    stoppedAt: instant('stopped_at'),
    appliedAt: instant('applied_at'),
    appliedBy: uuid('applied_by').references(() => users.id),
    discardedAt: instant('discarded_at'),
    discardedBy: uuid('discarded_by').references(() => users.id),
  },
  (table) => [index('regrades_course').on(table.courseId, table.startedAt)],
)

/** One submission or one theory answer to be graded again. */
export const regradeItems = pgTable(
  'regrade_items',
  {
    id: id(),
    regradeId: uuid('regrade_id')
      .notNull()
      .references(() => regrades.id),
    attemptQuestionId: uuid('attempt_question_id')
      .notNull()
      .references(() => attemptQuestions.id),
    submissionId: uuid('submission_id').references(() => submissions.id),
    responseId: uuid('response_id').references(() => responses.id),
    /** The version that grades; the attempt was perhaps given an older one. */
    questionVersionId: uuid('question_version_id')
      .notNull()
      .references(() => questionVersions.id),
    /** Null for theory. */
    seed: integer('seed'),
    tries: integer('tries').notNull().default(0),
    startedAt: instant('started_at'),
    /** Host and process of the worker that took it last. */
    startedOn: text('started_on'),
    /** Set when it could not be graded by our fault. */
    failedWhy: text('failed_why'),
    failedAt: instant('failed_at'),
  },
  (table) => [
    unique('regrade_items_submission').on(table.regradeId, table.submissionId),
    unique('regrade_items_response').on(table.regradeId, table.responseId),
    index('regrade_items_question').on(table.attemptQuestionId),
    index('regrade_items_failed').on(table.regradeId).where(sql`failed_why is not null`),
  ],
)

/** Append-only, one for each item. `unfit` is a message key: the answer can't be graded with that version. */
export const regradeResults = pgTable('regrade_results', {
  itemId: uuid('item_id')
    .primaryKey()
    .references(() => regradeItems.id),
  /** Share of the question's points, 0 to 1; null when `unfit`. */
  score: doublePrecision('score'),
  verdict: jsonb('verdict').$type<GradedVerdict | TheoryGrade>(),
  unfit: text('unfit'),
  /** Values that a parameterised question was graded with. */
  params: jsonb('params').$type<VariantParams>(),
  runtime: text('runtime'),
  gradedAt: instant('graded_at').notNull(),
})
