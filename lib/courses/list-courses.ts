import { inArray } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { courses, type Role } from '#db/schema/people.ts'
import type { LocalText } from '#graders/contract/text.ts'
import { type Actor, roleIn } from '#lib/auth/authorize.ts'

export type CourseCard = { id: string; slug: string; title: LocalText; role: Role }

/** The actor's courses, by slug. */
export async function listCourses(actor: Actor): Promise<CourseCard[]> {
  const ids = actor.enrolments.map(({ courseId }) => courseId)
  if (ids.length === 0) return []
  const rows = await db
    .select({ id: courses.id, slug: courses.slug, title: courses.title })
    .from(courses)
    .where(inArray(courses.id, ids))
    .orderBy(courses.slug)
  return rows.map((row) => ({ ...row, role: roleIn(actor, row.id)! }))
}
