import { count, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { regradeItems, regradeResults } from '#db/schema/regrades.ts'
import type { RegradeProgress } from '../state.ts'

/** By regrade; every one that was asked for is in it. */
export async function countItems(tx: Tx | Db, regradeIds: string[]): Promise<Map<string, RegradeProgress>> {
  const none = { total: 0, done: 0, unfit: 0, failed: 0 }
  const progress = new Map(regradeIds.map((id): [string, RegradeProgress] => [id, none]))
  if (regradeIds.length === 0) return progress
  const rows = await tx
    .select({
      id: regradeItems.regradeId,
      total: count(),
      done: count(regradeResults.itemId),
      unfit: count(regradeResults.unfit),
      failed: sql<number>`count(*) filter (where ${isNotNull(regradeItems.failedWhy)})`.mapWith(Number),
    })
    .from(regradeItems)
    .leftJoin(regradeResults, eq(regradeResults.itemId, regradeItems.id))
    .where(inArray(regradeItems.regradeId, regradeIds))
    .groupBy(regradeItems.regradeId)
  for (const { id, ...counts } of rows) progress.set(id, counts)
  return progress
}
