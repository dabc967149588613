/** What the bank's list shows and searches of each question: made of its newest version and draft, and made again at will. */
import { integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { LocalText } from '#graders/contract/text.ts'
import { questions } from './questions.ts'

/** What a question may have beside its texts. */
export const questionTraits = ['figure', 'fragment', 'variants'] as const
export type QuestionTrait = (typeof questionTraits)[number]

export const questionSearch = pgTable('question_search', {
  questionId: uuid('question_id')
    .primaryKey()
    .references(() => questions.id),
  /** Of the version, the draft and the maker's own version that the row was made of. Another stamp: the row is old. */
  stamp: text('stamp').notNull(),
  topics: text('topics').array().notNull(),
  difficulty: integer('difficulty').notNull(),
  level: text('level').notNull(),
  traits: text('traits', { enum: questionTraits }).array().notNull(),
  /** The task's title, or the stem, as plain text. */
  label: jsonb('label').$type<LocalText>().notNull(),
  /** Every text in both languages, normalised as lib/questions/bank/normalise.ts does. */
  text: text('text').notNull(),
})
