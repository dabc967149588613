/** Exams: what is asked, for how long, and when results are released. */
import { integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { type LocalText, localText } from '#graders/contract/text.ts'
import { courses, id, instant, users } from './people.ts'

/** An item of a section: one question for everyone, or a draw from the bank for each attempt. */
export const examItem = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('fixed'), questionId: z.uuid(), points: z.number().positive().max(1000) }),
  z.strictObject({
    type: z.literal('draw'),
    count: z.int().min(1).max(100),
    /** Any of these; an empty list means any. */
    units: z.array(z.int().min(1).max(14)),
    topics: z.array(z.string()),
    kinds: z.array(z.string()),
    difficulties: z.array(z.int().min(1).max(5)),
    /** Points of each drawn question. */
    points: z.number().positive().max(1000),
  }),
])
export type ExamItem = z.infer<typeof examItem>

export const examDefinition = z.strictObject({
  instructions: localText.optional(),
  sections: z
    .array(
      z.strictObject({ title: localText, shuffle: z.boolean(), items: z.array(examItem).min(1).max(50) }),
    )
    .min(1)
    .max(20),
  /** Draws of one exam also avoid questions of the student's attempts at these exams. */
  avoid: z.array(z.uuid()).default([]),
})
export type ExamDefinition = z.infer<typeof examDefinition>

export const releaseRules = ['on-hand-in', 'after-window', 'manual'] as const
export type ReleaseRule = (typeof releaseRules)[number]

export const exams = pgTable(
  'exams',
  {
    id: id(),
    courseId: uuid('course_id')
      .notNull()
      .references(() => courses.id),
    slug: text('slug').notNull(),
    title: jsonb('title').$type<LocalText>().notNull(),
    definition: jsonb('definition').$type<ExamDefinition>().notNull(),
    durationMinutes: integer('duration_minutes').notNull(),
    /** Null: open from publishing on, and without an end. */
    opensAt: instant('opens_at'),
    closesAt: instant('closes_at'),
    maxAttempts: integer('max_attempts').notNull().default(1),
    release: text('release', { enum: releaseRules }).notNull(),
    releasedAt: instant('released_at'),
    publishedAt: instant('published_at'),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
    updatedBy: uuid('updated_by').references(() => users.id),
  },
  (table) => [unique('exams_slug').on(table.courseId, table.slug)],
)
