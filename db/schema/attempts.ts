/** Attempts, the questions that each was given, and every answer ever saved. */
import { sql } from 'drizzle-orm'
import {
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { exams } from './exams.ts'
import { courses, id, instant, users } from './people.ts'
import { questionVariants, questionVersions } from './questions.ts'

export const attemptModes = ['exam', 'practice', 'preview'] as const
export type AttemptMode = (typeof attemptModes)[number]
export const closers = ['student', 'deadline', 'staff'] as const

export const attempts = pgTable(
  'attempts',
  {
    id: id(),
    courseId: uuid('course_id')
      .notNull()
      .references(() => courses.id),
    /** Null for practice: one question outside any exam. */
    examId: uuid('exam_id').references(() => exams.id),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    mode: text('mode', { enum: attemptModes }).notNull(),
    /** 1, 2, … among the student's attempts at this exam. */
    number: integer('number').notNull(),
    /** Draws, orders and variants all follow from it. */
    seed: integer('seed').notNull(),
    startedAt: instant('started_at').notNull(),
    deadlineAt: instant('deadline_at'),
    closedAt: instant('closed_at'),
    closedBy: text('closed_by', { enum: closers }),
  },
  (table) => [
    uniqueIndex('attempts_number').on(table.examId, table.userId, table.number).where(sql`mode = 'exam'`),
    index('attempts_user').on(table.userId, table.startedAt),
    index('attempts_exam').on(table.examId),
    index('attempts_open').on(table.deadlineAt).where(sql`closed_at is null`),
  ],
)

export const attemptQuestions = pgTable(
  'attempt_questions',
  {
    id: id(),
    attemptId: uuid('attempt_id')
      .notNull()
      .references(() => attempts.id),
    /** 1-based over the whole attempt. */
    position: integer('position').notNull(),
    /** 0-based index into the exam's sections. */
    section: integer('section').notNull(),
    questionVersionId: uuid('question_version_id')
      .notNull()
      .references(() => questionVersions.id),
    variantId: uuid('variant_id').references(() => questionVariants.id),
    points: doublePrecision('points').notNull(),
    flagged: boolean('flagged').notNull().default(false),
  },
  (table) => [
    unique('attempt_questions_position').on(table.attemptId, table.position),
    index('attempt_questions_version').on(table.questionVersionId),
  ],
)

/** Append-only: the latest revision counts, the others are the history a draft is restored from. */
export const responses = pgTable(
  'responses',
  {
    id: id(),
    attemptQuestionId: uuid('attempt_question_id')
      .notNull()
      .references(() => attemptQuestions.id),
    revision: integer('revision').notNull(),
    /** As the question kind's answer schema; `{ source }` for code. Null clears the answer. */
    answer: jsonb('answer').$type<unknown>(),
    savedAt: instant('saved_at').notNull(),
  },
  (table) => [unique('responses_revision').on(table.attemptQuestionId, table.revision)],
)
