/** Everybody in a course, as its instructors see them. */
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '#db/client.ts'
import { enrolments, type Role, users } from '#db/schema/people.ts'
import { type Actor, authorize } from '#lib/auth/authorize.ts'

export type PersonRow = {
  userId: string
  name: string
  email: string
  role: Role
  enrolledAt: Date
  disabled: boolean
}

/** By name. Undefined for those who may not enrol people there. */
export async function listPeople(actor: Actor, courseId: string): Promise<PersonRow[] | undefined> {
  if (!z.uuid().safeParse(courseId).success) return undefined
  if (!authorize(actor, 'enrol', { type: 'course', courseId })) return undefined
  const rows = await db
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      role: enrolments.role,
      enrolledAt: enrolments.createdAt,
      disabledAt: users.disabledAt,
    })
    .from(enrolments)
    .innerJoin(users, eq(users.id, enrolments.userId))
    .where(eq(enrolments.courseId, courseId))
    .orderBy(users.email)
  return rows
    .map(({ disabledAt, ...row }) => ({ ...row, disabled: disabledAt !== null }))
    .sort((a, b) => a.name.localeCompare(b.name, 'ko'))
}
