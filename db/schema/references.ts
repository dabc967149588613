/** What a question version is graded against: the seeds of its hidden cases, and the reference's answers to them. */
import { sql } from 'drizzle-orm'
import { customType, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './people.ts'
import { questionVersions } from './questions.ts'

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })

/**
 * Every submission draws one of these, so that what is computed for a seed serves many. Secret like a key, never
 * updated.
 */
export const versionSeeds = pgTable('version_seeds', {
  versionId: uuid('version_id')
    .primaryKey()
    .references(() => questionVersions.id),
  seeds: integer('seeds').array().notNull(),
})

/** A cache: any row may be deleted and is computed again. `bytes` as graders/code/plan/prepared-bytes.ts writes them. */
export const referenceAnswers = pgTable(
  'reference_answers',
  {
    versionId: uuid('version_id')
      .notNull()
      .references(() => questionVersions.id),
    /** Of graders/runtime/fingerprint.ts: another runtime may answer with other bits. */
    runtime: text('runtime').notNull(),
    /** Stream of randomness, see graders/code/plan/plan.ts. */
    stream: text('stream').notNull(),
    bytes: bytea('bytes').notNull(),
    madeAt: instant('made_at').notNull().default(sql`now()`),
  },
  (table) => [primaryKey({ columns: [table.versionId, table.runtime, table.stream] })],
)
