/** Everybody's own password. */
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '#db/client.ts'
import { users } from '#db/schema/people.ts'
import { audit } from '#lib/audit/audit.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { hashPassword, verifyPassword } from '#lib/auth/password.ts'
import { forgiveSignIn, spendSignIn } from '#lib/auth/rate-limit.ts'
import { maxPasswordLength, minPasswordLength } from './password-rule.ts'

const changeInput = z.strictObject({
  oldPassword: z.string().min(1).max(maxPasswordLength),
  newPassword: z.string().max(maxPasswordLength),
})

/** False for people who only come through an identity provider. */
export async function hasPassword(actor: Actor): Promise<boolean> {
  return (await hashOf(actor)) != null
}

/**
 * Guesses at the old password count as failed sign-ins from `address`: an unattended screen is no way around that
 * limit.
 */
export async function changePassword(actor: Actor, input: unknown, address: string, now: Date) {
  const parsed = changeInput.safeParse(input)
  if (!parsed.success) return { ok: false, reason: 'invalid-input' } as const
  const { oldPassword, newPassword } = parsed.data
  if ([...newPassword].length < minPasswordLength) return { ok: false, reason: 'too-short' } as const
  if (newPassword === oldPassword) return { ok: false, reason: 'same-password' } as const
  const stored = await hashOf(actor)
  if (stored == null) return { ok: false, reason: 'no-password' } as const
  const allowance = await spendSignIn(actor.email, address)
  if (!allowance.ok) return { ok: false, reason: 'too-many-sign-ins' } as const
  if (!(await verifyPassword(stored, oldPassword))) return { ok: false, reason: 'wrong-password' } as const
  await forgiveSignIn(actor.email, address)
  const passwordHash = await hashPassword(newPassword)
  return db.transaction(async (tx) => {
    // Only if it is still the one that was verified: a reset in between stands.
    const changed = await tx
      .update(users)
      .set({ passwordHash })
      .where(and(eq(users.id, actor.id), eq(users.passwordHash, stored)))
      .returning({ id: users.id })
    if (changed.length === 0) return { ok: false, reason: 'wrong-password' } as const
    await audit(
      tx,
      { actorId: actor.id, courseId: null, verb: 'change-password', entity: 'user', entityId: actor.id },
      now,
    )
    return { ok: true } as const
  })
}

async function hashOf(actor: Actor) {
  const [user] = await db
    .select({ passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, actor.id))
  return user?.passwordHash
}
