/** What the judge computed from a version's reference, shared by all workers. No page reads it. */
import { and, eq, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { referenceAnswers } from '#db/schema/references.ts'
import type { ReferenceStore } from '#graders/code/plan/prepared-bytes.ts'

export const referenceStore = (versionId: string): ReferenceStore => ({
  async find(runtime, stream) {
    const [row] = await db
      .select({ bytes: referenceAnswers.bytes })
      .from(referenceAnswers)
      .where(
        and(
          eq(referenceAnswers.versionId, versionId),
          eq(referenceAnswers.runtime, runtime),
          eq(referenceAnswers.stream, stream),
        ),
      )
    return row?.bytes
  },
  /** Two workers that computed the same at once write the same; a damaged row is mended. */
  async put(runtime, stream, bytes) {
    await db
      .insert(referenceAnswers)
      .values({ versionId, runtime, stream, bytes })
      .onConflictDoUpdate({
        target: [referenceAnswers.versionId, referenceAnswers.runtime, referenceAnswers.stream],
        set: { bytes, madeAt: sql`now()` },
      })
  },
})

/**
 * Drops what this installation has outgrown: entries of other runtimes and of replaced versions. A day and a month are
 * left to workers that still run the old release, and to attempts and regrades that still use the old version.
 */
export async function evictReferences(runtime: string): Promise<number> {
  const evicted = await db.execute(sql`
    delete from reference_answers r using question_versions v
    where v.id = r.version_id and (
      (r.runtime <> ${runtime} and r.made_at < now() - interval '1 day')
      or exists (
        select from question_versions newer
        where newer.question_id = v.question_id and newer.number > v.number
          and newer.published_at < now() - interval '30 days' and r.made_at < now() - interval '30 days'
      )
    )`)
  return evicted.rowCount ?? 0
}
