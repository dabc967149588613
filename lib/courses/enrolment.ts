/** What happens to an enrolment later: another role, or its end. A course always keeps an instructor. */
import { and, eq, isNull, ne } from 'drizzle-orm'
import { z } from 'zod'
import { db, type Tx } from '#db/client.ts'
import { courses, enrolments, type Role, roles, users } from '#db/schema/people.ts'
import { audit } from '#lib/audit/audit.ts'
import { type Actor, authorize } from '#lib/auth/authorize.ts'

const place = z.strictObject({ courseId: z.uuid(), userId: z.uuid() })
const roleInput = place.extend({ role: z.enum(roles) })
type Place = z.infer<typeof place>

export async function changeRole(actor: Actor, input: unknown, now: Date) {
  const parsed = roleInput.safeParse(input)
  if (!parsed.success) return { ok: false, reason: 'invalid-input' } as const
  const { role, ...at } = parsed.data
  return withEnrolment(actor, at, async (tx, from) => {
    if (role === from) return { ok: true } as const
    if (from === 'instructor' && !(await hasOtherInstructor(tx, at)))
      return { ok: false, reason: 'last-instructor' } as const
    await tx.update(enrolments).set({ role }).where(sameEnrolment(at))
    await record(tx, actor, at, 'change-role', { from, to: role }, now)
    return { ok: true } as const
  })
}

/** The person's attempts stay, for the grade book and in case they come back. */
export async function removeEnrolment(actor: Actor, input: unknown, now: Date) {
  const parsed = place.safeParse(input)
  if (!parsed.success) return { ok: false, reason: 'invalid-input' } as const
  const at = parsed.data
  return withEnrolment(actor, at, async (tx, role) => {
    if (role === 'instructor' && !(await hasOtherInstructor(tx, at)))
      return { ok: false, reason: 'last-instructor' } as const
    await tx.delete(enrolments).where(sameEnrolment(at))
    await record(tx, actor, at, 'remove-enrolment', { role }, now)
    return { ok: true } as const
  })
}

/**
 * Locks the course, so that two instructors can't remove each other at the same time and leave nobody. The lock is the
 * weaker one that rows referring to the course don't wait for.
 */
async function withEnrolment<T>(
  actor: Actor,
  at: Place,
  work: (tx: Tx, role: Role) => Promise<T>,
): Promise<T | { ok: false; reason: 'not-found' }> {
  if (!authorize(actor, 'enrol', { type: 'course', courseId: at.courseId }))
    return { ok: false, reason: 'not-found' }
  return db.transaction(async (tx) => {
    await tx.select({ id: courses.id }).from(courses).where(eq(courses.id, at.courseId)).for('no key update')
    const [row] = await tx.select({ role: enrolments.role }).from(enrolments).where(sameEnrolment(at))
    return row ? work(tx, row.role) : { ok: false, reason: 'not-found' }
  })
}

/** One who can still sign in. */
async function hasOtherInstructor(tx: Tx, { courseId, userId }: Place): Promise<boolean> {
  const [other] = await tx
    .select({ id: users.id })
    .from(enrolments)
    .innerJoin(users, eq(users.id, enrolments.userId))
    .where(
      and(
        eq(enrolments.courseId, courseId),
        eq(enrolments.role, 'instructor'),
        ne(enrolments.userId, userId),
        isNull(users.disabledAt),
      ),
    )
    .limit(1)
  return other !== undefined
}

const sameEnrolment = ({ courseId, userId }: Place) =>
  and(eq(enrolments.courseId, courseId), eq(enrolments.userId, userId))

const record = (
  tx: Tx,
  actor: Actor,
  { courseId, userId }: Place,
  verb: string,
  detail: Record<string, unknown>,
  now: Date,
) => audit(tx, { actorId: actor.id, courseId, verb, entity: 'enrolment', entityId: userId, detail }, now)
