/** The audit trail: who did what to what, written in the same transaction as the deed. */
import type { Tx } from '#db/client.ts'
import { auditLog } from '#db/schema/grading.ts'

export type AuditEntry = {
  /** Null when Argmax itself acted: a deadline passed, a worker recorded a verdict. */
  actorId: string | null
  courseId: string | null
  verb: string
  entity: string
  entityId: string
  detail?: Record<string, unknown>
}

export async function audit(tx: Tx, { detail = {}, ...entry }: AuditEntry, now: Date) {
  await tx.insert(auditLog).values({ ...entry, detail, at: now })
}
