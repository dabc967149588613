/** Questions, their one editable draft, their immutable versions, and the proofs that publishing asks for. */
import { index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { QuestionContent, VariantParams } from '#graders/question.ts'
import { courses, id, instant, users } from './people.ts'

export const questions = pgTable(
  'questions',
  {
    id: id(),
    courseId: uuid('course_id')
      .notNull()
      .references(() => courses.id),
    slug: text('slug').notNull(),
    kind: text('kind').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    createdBy: uuid('created_by').references(() => users.id),
    retiredAt: instant('retired_at'),
  },
  (table) => [unique('questions_slug').on(table.courseId, table.slug)],
)

/** What an instructor is writing; may be invalid, so it is stored as it was typed. */
export const questionDrafts = pgTable('question_drafts', {
  questionId: uuid('question_id')
    .primaryKey()
    .references(() => questions.id),
  content: jsonb('content').$type<unknown>().notNull(),
  updatedAt: instant('updated_at').notNull(),
  updatedBy: uuid('updated_by').references(() => users.id),
})

/** Never updated. `topics`, `difficulty` and `kind` repeat what is in `content`, for drawing. */
export const questionVersions = pgTable(
  'question_versions',
  {
    id: id(),
    questionId: uuid('question_id')
      .notNull()
      .references(() => questions.id),
    number: integer('number').notNull(),
    kind: text('kind').notNull(),
    topics: text('topics').array().notNull(),
    difficulty: integer('difficulty').notNull(),
    content: jsonb('content').$type<QuestionContent>().notNull(),
    contentHash: text('content_hash').notNull(),
    /** Sample checks' calls with expected values (code only), in the wire form of graders/code/plan/samples.ts. */
    samples: jsonb('samples').$type<unknown>(),
    proof: jsonb('proof').$type<unknown>(),
    publishedAt: instant('published_at').notNull(),
    publishedBy: uuid('published_by').references(() => users.id),
  },
  (table) => [unique('question_versions_number').on(table.questionId, table.number)],
)

/** Made in the sandbox when the version was published, so that starting an exam never runs code. */
export const questionVariants = pgTable(
  'question_variants',
  {
    id: id(),
    versionId: uuid('version_id')
      .notNull()
      .references(() => questionVersions.id),
    seed: integer('seed').notNull(),
    params: jsonb('params').$type<VariantParams>().notNull(),
  },
  (table) => [unique('question_variants_seed').on(table.versionId, table.seed)],
)

/** One run of "Prove" over a draft's content: solutions of a coding task, or the variants of a generator. */
export const proofs = pgTable(
  'proofs',
  {
    id: id(),
    questionId: uuid('question_id')
      .notNull()
      .references(() => questions.id),
    content: jsonb('content').$type<QuestionContent>().notNull(),
    contentHash: text('content_hash').notNull(),
    requestedAt: instant('requested_at').notNull(),
    requestedBy: uuid('requested_by').references(() => users.id),
    startedAt: instant('started_at'),
    finishedAt: instant('finished_at'),
    progress: jsonb('progress').$type<unknown>(),
    result: jsonb('result').$type<unknown>(),
    /** Our fault, for staff. */
    failedWhy: text('failed_why'),
  },
  (table) => [index('proofs_question').on(table.questionId, table.contentHash)],
)
