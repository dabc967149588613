/** Users as the domain knows them: who, and what they are in which course. */
import { createHash } from 'node:crypto'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { enrolments, users } from '#db/schema/people.ts'
import type { Actor } from './authorize.ts'

/** Undefined for somebody unknown or disabled. */
export async function loadActor(userId: string): Promise<Actor | undefined> {
  return (await load(userId))?.actor
}

/** The same, if the session with this stamp is still good: it ends with its account, and with its password. */
export async function loadSignedIn(userId: string, stamp: string): Promise<Actor | undefined> {
  const found = await load(userId)
  return found && stampOf(found.passwordHash) === stamp ? found.actor : undefined
}

/** What a session keeps to be compared with. It changes with the password, and says nothing about it. */
export async function findSessionStamp(userId: string): Promise<string | undefined> {
  const found = await load(userId)
  return found && stampOf(found.passwordHash)
}

const stampOf = (passwordHash: string | null) =>
  createHash('sha256').update(`session ${passwordHash}`).digest('base64url').slice(0, 22)

async function load(userId: string): Promise<{ actor: Actor; passwordHash: string | null } | undefined> {
  const rows = await db
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      locale: users.locale,
      passwordHash: users.passwordHash,
      courseId: enrolments.courseId,
      role: enrolments.role,
    })
    .from(users)
    .leftJoin(enrolments, eq(enrolments.userId, users.id))
    .where(and(eq(users.id, userId), isNull(users.disabledAt)))
  const first = rows[0]
  if (!first) return undefined
  const { id, name, email, locale, passwordHash } = first
  return { actor: { id, name, email, locale, enrolments: rows.flatMap(enrolmentOf) }, passwordHash }
}

function enrolmentOf({
  courseId,
  role,
}: {
  courseId: string | null
  role: Actor['enrolments'][number]['role'] | null
}) {
  return courseId && role ? [{ courseId, role }] : []
}

export async function findUserByEmail(email: string) {
  const [user] = await db
    .select({ id: users.id, name: users.name, email: users.email, passwordHash: users.passwordHash })
    .from(users)
    .where(and(eq(sql`lower(${users.email})`, email.trim().toLowerCase()), isNull(users.disabledAt)))
  return user
}
