/** Users, the courses they belong to, and what they are there. */
import { sql } from 'drizzle-orm'
import {
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { LocalText } from '#graders/contract/text.ts'

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
export const id = () => uuid('id').primaryKey().default(sql`gen_random_uuid()`)

export const roles = ['student', 'ta', 'instructor'] as const
export type Role = (typeof roles)[number]

export const users = pgTable(
  'users',
  {
    id: id(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    /** argon2id in PHC format; null for people who come through an identity provider only. */
    passwordHash: text('password_hash'),
    locale: text('locale', { enum: ['en', 'ko'] }),
    createdAt: instant('created_at').notNull().defaultNow(),
    disabledAt: instant('disabled_at'),
  },
  (table) => [uniqueIndex('users_email').on(sql`lower(${table.email})`)],
)

/** A user as an OpenID Connect provider knows them. */
export const identities = pgTable(
  'identities',
  {
    provider: text('provider').notNull(),
    subject: text('subject').notNull(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.provider, table.subject] })],
)

export const courses = pgTable('courses', {
  id: id(),
  slug: text('slug').notNull().unique(),
  title: jsonb('title').$type<LocalText>().notNull(),
  createdAt: instant('created_at').notNull().defaultNow(),
})

export const enrolments = pgTable(
  'enrolments',
  {
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    courseId: uuid('course_id')
      .notNull()
      .references(() => courses.id),
    role: text('role', { enum: roles }).notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.courseId] }),
    index('enrolments_course').on(table.courseId),
  ],
)

/** Counters of the sign-in rate limiter, shared by all web servers (rate-limiter-flexible's own shape). */
export const rateLimits = pgTable('rate_limits', {
  key: text('key').primaryKey(),
  points: integer('points').notNull(),
  expire: timestamp('expire', { withTimezone: true, mode: 'date' }),
})
