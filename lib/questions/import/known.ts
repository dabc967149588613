import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { auditLog } from '#db/schema/grading.ts'
import { questions, questionVersions } from '#db/schema/questions.ts'
import type { Known } from './plan.ts'

/** Verbs of the audit trail that an import leaves, beside those of authors. */
export const importVerbs = {
  version: 'import',
  retire: 'import-retire',
  bringBack: 'import-bring-back',
} as const

/** The course's questions as planImport sees them. With the rows locked, so that no author publishes meanwhile. */
export async function loadKnown(tx: Tx, courseId: string): Promise<Known[]> {
  const rows = await tx.select().from(questions).where(eq(questions.courseId, courseId)).for('update')
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const versions = await tx
    .select({
      questionId: questionVersions.questionId,
      number: questionVersions.number,
      hash: questionVersions.contentHash,
    })
    .from(questionVersions)
    .where(inArray(questionVersions.questionId, ids))
    .orderBy(questionVersions.number)
  const deeds = await tx
    .select({
      questionId: auditLog.entityId,
      verb: auditLog.verb,
      detail: auditLog.detail,
    })
    .from(auditLog)
    .where(and(eq(auditLog.courseId, courseId), eq(auditLog.entity, 'question')))
    .orderBy(auditLog.at, auditLog.id)
  const versionsOf = Map.groupBy(versions, ({ questionId }) => questionId)
  const deedsOf = Map.groupBy(deeds, ({ questionId }) => questionId)
  return rows.map(({ id, slug, kind, retiredAt }) => {
    const own = versionsOf.get(id) ?? []
    const done = deedsOf.get(id) ?? []
    const newest = own.at(-1)?.number
    const lastRetired = done.findLast(({ verb }) => /retire|bring-back/.test(verb))
    return {
      ...{ id, slug, kind },
      hashes: own.map(({ hash }) => hash),
      madeHere: done.some(({ verb }) => verb === 'create'),
      editedHere: done.some(({ verb, detail }) => verb === 'publish' && detail.number === newest),
      retired: retiredAt !== null,
      retiredByImport: retiredAt !== null && lastRetired?.verb === importVerbs.retire,
    }
  })
}
