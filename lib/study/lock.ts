import { sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'

/** Starting a quiz or the next repetition, one at a time per person: two devices go on with the same question. */
export const lockStudy = (tx: Tx, userId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`study:${userId}`}, 0))`)
