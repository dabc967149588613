/** Users as the domain knows them: who, and what they are in which course. */
import { and, eq, isNull, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { enrolments, users } from '#db/schema/people.ts'
import type { Actor } from './authorize.ts'

/** Undefined for somebody unknown or disabled, so that a session ends when its account does. */
export async function loadActor(userId: string): Promise<Actor | undefined> {
  const rows = await db
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      locale: users.locale,
      courseId: enrolments.courseId,
      role: enrolments.role,
    })
    .from(users)
    .leftJoin(enrolments, eq(enrolments.userId, users.id))
    .where(and(eq(users.id, userId), isNull(users.disabledAt)))
  const first = rows[0]
  if (!first) return undefined
  const { id, name, email, locale } = first
  return { id, name, email, locale, enrolments: rows.flatMap(enrolmentOf) }
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
