/** Studying: a unit's quizzes, and the cards of spaced repetition. Every answer in them is a practice attempt. */
import { sql } from 'drizzle-orm'
import {
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
import { attempts } from './attempts.ts'
import { courses, id, instant, users } from './people.ts'
import { questions } from './questions.ts'

export const quizzes = pgTable(
  'quizzes',
  {
    id: id(),
    courseId: uuid('course_id')
      .notNull()
      .references(() => courses.id),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    unit: integer('unit').notNull(),
    /** The draw and everything that comes back follow from it. */
    seed: integer('seed').notNull(),
    startedAt: instant('started_at').notNull(),
    finishedAt: instant('finished_at'),
  },
  (table) => [
    uniqueIndex('quizzes_unfinished').on(table.userId, table.unit).where(sql`finished_at is null`),
    index('quizzes_user').on(table.userId, table.startedAt),
  ],
)

/** In the order in which they are asked. What was answered wrongly is appended once more. */
export const quizItems = pgTable(
  'quiz_items',
  {
    id: id(),
    quizId: uuid('quiz_id')
      .notNull()
      .references(() => quizzes.id),
    /** 1-based. */
    position: integer('position').notNull(),
    questionId: uuid('question_id')
      .notNull()
      .references(() => questions.id),
    /** The topic that the question stands for here: its first one. */
    topic: text('topic').notNull(),
    /** Position of the answer that this one comes back for. */
    repeatOf: integer('repeat_of'),
    /** Null until the item is reached. */
    attemptId: uuid('attempt_id').references(() => attempts.id),
    /** Reached, but not to be practised any more: retired, or asked by an exam. */
    skippedAt: instant('skipped_at'),
  },
  (table) => [
    unique('quiz_items_position').on(table.quizId, table.position),
    unique('quiz_items_repeat').on(table.quizId, table.repeatOf),
    unique('quiz_items_attempt').on(table.attemptId),
  ],
)

export const cardStates = ['new', 'learning', 'review', 'relearning'] as const
export const cardSources = ['practice', 'exam'] as const
export const ratings = ['again', 'hard', 'good', 'easy'] as const
export type Rating = (typeof ratings)[number]

/** What the scheduler knows about one card (FSRS); instants in ISO form, as it is also kept in the log. */
export type CardMemory = {
  state: (typeof cardStates)[number]
  due: string
  /** Days after which the chance of recall is 90 %. */
  stability: number
  /** 1 to 10. */
  difficulty: number
  scheduledDays: number
  learningSteps: number
  reps: number
  lapses: number
  lastReview: string | null
}

/** A theory question that a student repeats; its present state is what its last review left. */
export const studyCards = pgTable(
  'study_cards',
  {
    id: id(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    courseId: uuid('course_id')
      .notNull()
      .references(() => courses.id),
    questionId: uuid('question_id')
      .notNull()
      .references(() => questions.id),
    source: text('source', { enum: cardSources }).notNull(),
    addedAt: instant('added_at').notNull(),
    state: text('state', { enum: cardStates }).notNull(),
    due: instant('due').notNull(),
    memory: jsonb('memory').$type<CardMemory>().notNull(),
    /** Null while it is new. */
    firstReviewedAt: instant('first_reviewed_at'),
    /** Not asked until then. */
    pausedUntil: instant('paused_until'),
    /** The student took it out of repetition; answers are kept, and only the student brings it back. */
    removedAt: instant('removed_at'),
  },
  (table) => [
    unique('study_cards_question').on(table.userId, table.questionId),
    index('study_cards_due').on(table.userId, table.due),
  ],
)

/** Append-only. A student who rates the same answer anew adds a row; the last one of an attempt counts. */
export const cardReviews = pgTable(
  'card_reviews',
  {
    id: id(),
    cardId: uuid('card_id')
      .notNull()
      .references(() => studyCards.id),
    attemptId: uuid('attempt_id')
      .notNull()
      .references(() => attempts.id),
    /** 1 from the grading; 2, 3 … by the student. */
    number: integer('number').notNull(),
    rating: text('rating', { enum: ratings }).notNull(),
    /** Share of the points, 0 to 1. */
    share: doublePrecision('share').notNull(),
    before: jsonb('before').$type<CardMemory>().notNull(),
    after: jsonb('after').$type<CardMemory>().notNull(),
    reviewedAt: instant('reviewed_at').notNull(),
    ratedAt: instant('rated_at').notNull(),
  },
  (table) => [
    unique('card_reviews_attempt').on(table.attemptId, table.number),
    index('card_reviews_card').on(table.cardId, table.ratedAt),
  ],
)

export const studySettings = pgTable('study_settings', {
  userId: uuid('user_id')
    .primaryKey()
    .references(() => users.id),
  newPerDay: integer('new_per_day').notNull(),
})
