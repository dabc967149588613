/** A new initial password for somebody who forgot theirs. */
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '#db/client.ts'
import { enrolments, users } from '#db/schema/people.ts'
import { audit } from '#lib/audit/audit.ts'
import { type Actor, authorize } from '#lib/auth/authorize.ts'
import { hashPassword } from '#lib/auth/password.ts'
import { initialPassword } from './initial-password.ts'

/**
 * A password opens the whole account, so an instructor may reset it only where every course that it opens is theirs.
 * Not one's own: that would change it without the old one. The password is told here and never again.
 */
export async function resetPassword(actor: Actor, userId: string, now: Date) {
  if (!z.uuid().safeParse(userId).success) return { ok: false, reason: 'not-found' } as const
  return db.transaction(async (tx) => {
    // This lock also makes enrolments of the person wait, so that no other course can come in between.
    const [user] = await tx.select().from(users).where(eq(users.id, userId)).for('update')
    const rows = await tx
      .select({ courseId: enrolments.courseId })
      .from(enrolments)
      .where(eq(enrolments.userId, userId))
    const taught = rows.filter(({ courseId }) => authorize(actor, 'enrol', { type: 'course', courseId }))
    if (!user || taught.length === 0) return { ok: false, reason: 'not-found' } as const
    if (taught.length < rows.length) return { ok: false, reason: 'enrolled-elsewhere' } as const
    if (userId === actor.id) return { ok: false, reason: 'own-password' } as const
    if (user.disabledAt) return { ok: false, reason: 'account-disabled' } as const
    const password = initialPassword()
    await tx
      .update(users)
      .set({ passwordHash: await hashPassword(password) })
      .where(eq(users.id, userId))
    for (const { courseId } of taught)
      await audit(
        tx,
        { actorId: actor.id, courseId, verb: 'reset-password', entity: 'user', entityId: userId },
        now,
      )
    return { ok: true, password } as const
  })
}
