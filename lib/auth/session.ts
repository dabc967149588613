/** Who is asking. The only door from a request to an Actor. */
import { notFound, redirect } from 'next/navigation'
import { getServerSession } from 'next-auth/next'
import { cache } from 'react'
import type { Role } from '#db/schema/people.ts'
import { loadSignedIn } from './actor.ts'
import type { Actor } from './authorize.ts'
import { authOptions } from './options.ts'

/** Once per request. Null without a session, for accounts that were disabled and passwords that were changed since. */
export const currentUser = cache(async (): Promise<Actor | null> => {
  const session = (await getServerSession(authOptions())) as { userId?: string; stamp?: string } | null
  if (!session?.userId || !session.stamp) return null
  return (await loadSignedIn(session.userId, session.stamp)) ?? null
})

/** `from` is the path to come back to after signing in. */
export async function requireUser(from?: string): Promise<Actor> {
  const user = await currentUser()
  if (user) return user
  redirect(from ? `/sign-in?from=${encodeURIComponent(from)}` : '/sign-in')
}

/** Somebody with one of the roles in some course; a page does not exist for anybody else. */
export async function requireRole(...roles: Role[]): Promise<Actor> {
  const user = await requireUser()
  if (!user.enrolments.some(({ role }) => roles.includes(role))) notFound()
  return user
}
