/** Submissions and what was made of them: gradings are appended, adjustments stand beside them. */
import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigserial,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import type { GradedVerdict } from '#graders/contract/verdict.ts'
import type { TheoryGrade } from '#graders/theory/kinds/kind.ts'
import { attemptQuestions, attempts, responses } from './attempts.ts'
import { courses, id, instant, users } from './people.ts'
import { questionVersions } from './questions.ts'
import { regrades } from './regrades.ts'

/** A piece of code handed in for judging. `source` and `seed` never change; the instants record its way. */
export const submissions = pgTable(
  'submissions',
  {
    id: id(),
    attemptQuestionId: uuid('attempt_question_id')
      .notNull()
      .references(() => attemptQuestions.id),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    number: integer('number').notNull(),
    source: text('source').notNull(),
    /** Seed of the hidden cases, drawn after the submission was accepted. */
    seed: integer('seed').notNull(),
    submittedAt: instant('submitted_at').notNull(),
    startedAt: instant('started_at'),
    /** Host and process of the worker that took it last. */
    startedOn: text('started_on'),
    gradedAt: instant('graded_at'),
    tries: integer('tries').notNull().default(0),
    /** Set when it could not be graded by our fault; staff see it. */
    failedWhy: text('failed_why'),
    failedAt: instant('failed_at'),
  },
  (table) => [
    unique('submissions_number').on(table.attemptQuestionId, table.number),
    index('submissions_user').on(table.userId, table.submittedAt),
    index('submissions_waiting').on(table.submittedAt).where(sql`graded_at is null and failed_why is null`),
    index('submissions_waiting_of').on(table.userId).where(sql`graded_at is null and failed_why is null`),
    index('submissions_given_up').on(table.failedAt).where(sql`graded_at is null and failed_why is not null`),
  ],
)

export const gradingCauses = ['submission', 'answer', 'regrade'] as const

/** Append-only and pinned to all that a replay needs. The latest of a submission (or response) counts. */
export const gradings = pgTable(
  'gradings',
  {
    id: id(),
    attemptQuestionId: uuid('attempt_question_id')
      .notNull()
      .references(() => attemptQuestions.id),
    submissionId: uuid('submission_id').references(() => submissions.id),
    responseId: uuid('response_id').references(() => responses.id),
    questionVersionId: uuid('question_version_id')
      .notNull()
      .references(() => questionVersions.id),
    cause: text('cause', { enum: gradingCauses }).notNull(),
    /** Of cause `regrade`. */
    regradeId: uuid('regrade_id').references((): AnyPgColumn => regrades.id),
    /** Makes recording idempotent: the queue may deliver a job twice, a grading is stored once. */
    jobKey: text('job_key').notNull().unique(),
    /** Share of the question's points, 0 to 1. */
    score: doublePrecision('score').notNull(),
    verdict: jsonb('verdict').$type<GradedVerdict | TheoryGrade>().notNull(),
    seed: integer('seed'),
    runtime: text('runtime'),
    gradedAt: instant('graded_at').notNull(),
  },
  (table) => [
    index('gradings_question').on(table.attemptQuestionId, table.gradedAt),
    index('gradings_submission').on(table.submissionId, table.gradedAt),
  ],
)

/** A TA's or instructor's score beside the automatic one; the latest counts, null points withdraw it. */
export const adjustments = pgTable(
  'adjustments',
  {
    id: id(),
    attemptQuestionId: uuid('attempt_question_id')
      .notNull()
      .references(() => attemptQuestions.id),
    points: doublePrecision('points'),
    reason: text('reason').notNull(),
    madeBy: uuid('made_by')
      .notNull()
      .references(() => users.id),
    madeAt: instant('made_at').notNull(),
  },
  (table) => [index('adjustments_question').on(table.attemptQuestionId, table.madeAt)],
)

export const comments = pgTable(
  'comments',
  {
    id: id(),
    attemptId: uuid('attempt_id')
      .notNull()
      .references(() => attempts.id),
    /** Null: about the whole attempt. */
    attemptQuestionId: uuid('attempt_question_id').references(() => attemptQuestions.id),
    authorId: uuid('author_id')
      .notNull()
      .references(() => users.id),
    body: text('body').notNull(),
    createdAt: instant('created_at').notNull(),
    deletedAt: instant('deleted_at'),
  },
  (table) => [index('comments_attempt').on(table.attemptId)],
)

export const auditLog = pgTable(
  'audit_log',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    at: instant('at').notNull(),
    actorId: uuid('actor_id').references(() => users.id),
    courseId: uuid('course_id').references(() => courses.id),
    verb: text('verb').notNull(),
    entity: text('entity').notNull(),
    entityId: text('entity_id').notNull(),
    detail: jsonb('detail').$type<Record<string, unknown>>().notNull(),
  },
  (table) => [
    index('audit_entity').on(table.entity, table.entityId),
    index('audit_course').on(table.courseId, table.at),
  ],
)
