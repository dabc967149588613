/** The two ways in: e-mail with password, or an OpenID Connect provider that vouches for the e-mail. */
import { and, eq, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { identities, users } from '#db/schema/people.ts'
import { findUserByEmail } from './actor.ts'
import { verifyPassword } from './password.ts'
import { forgiveSignIn, spendSignIn } from './rate-limit.ts'

export type SignInResult =
  | { ok: true; user: { id: string; name: string; email: string } }
  | { ok: false; reason: 'wrong-password' | 'too-many-sign-ins'; retryAfterSeconds?: number }

/** One answer for an unknown e-mail and for a wrong password, and in the same time. */
export async function signInWithPassword(
  { email, password }: { email: string; password: string },
  address: string,
): Promise<SignInResult> {
  const allowance = await spendSignIn(email, address)
  if (!allowance.ok) return { ...allowance, reason: 'too-many-sign-ins' }
  const user = await findUserByEmail(email)
  const right = await verifyPassword(user?.passwordHash, password)
  if (!user || !right) return { ok: false, reason: 'wrong-password' }
  await forgiveSignIn(email, address)
  return { ok: true, user: { id: user.id, name: user.name, email: user.email } }
}

export type ProviderProfile = { sub: string; email?: string; email_verified?: boolean; name?: string }

/**
 * The user behind a provider's profile. A first sign-in links by e-mail, and only by a verified one: otherwise anybody
 * could claim a lecturer's address at a careless provider. Unknown people get an account without enrolments.
 */
export async function linkIdentity(provider: string, profile: ProviderProfile) {
  const known = await findIdentity(provider, profile.sub)
  if (known) return known.disabledAt ? undefined : known.userId
  const email = profile.email?.trim()
  if (!email || profile.email_verified !== true) return undefined
  return db.transaction(async (tx) => {
    await tx
      .insert(users)
      .values({ email, name: profile.name?.trim() || email })
      .onConflictDoNothing()
    const [user] = await tx
      .select({ id: users.id, disabledAt: users.disabledAt })
      .from(users)
      .where(eq(sql`lower(${users.email})`, email.toLowerCase()))
    if (!user || user.disabledAt) return undefined
    await tx
      .insert(identities)
      .values({ provider, subject: profile.sub, userId: user.id })
      .onConflictDoNothing()
    return user.id
  })
}

export async function findIdentity(provider: string, subject: string) {
  const [row] = await db
    .select({ userId: identities.userId, disabledAt: users.disabledAt })
    .from(identities)
    .innerJoin(users, eq(users.id, identities.userId))
    .where(and(eq(identities.provider, provider), eq(identities.subject, subject)))
  return row
}
