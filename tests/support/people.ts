/** A course with its staff, whom its instructor enrols in it, and somebody who teaches another. */
import { and, eq } from 'drizzle-orm'
import { beforeAll } from 'vitest'
import { db } from '#db/client.ts'
import { auditLog } from '#db/schema/grading.ts'
import { enrolments, type Role } from '#db/schema/people.ts'
import { findUserByEmail, loadActor } from '#lib/auth/actor.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { signInWithPassword } from '#lib/auth/sign-in.ts'
import { enrolPeople } from '#lib/courses/enrol-people.ts'
import { at, makeCourse, makePerson } from './course.ts'

export type StaffedCourse = {
  courseId: string
  instructor: Actor
  ta: Actor
  student: Actor
  /** Instructor of another course. */
  stranger: Actor
}

export const now = at('09:00:00')

/** Filled before the first test of the file. */
export function withStaffedCourse(): StaffedCourse {
  const course = {} as StaffedCourse
  beforeAll(async () => {
    const courseId = await makeCourse()
    Object.assign(course, {
      courseId,
      instructor: await makePerson(courseId, 'instructor'),
      ta: await makePerson(courseId, 'ta'),
      student: await makePerson(courseId, 'student'),
      stranger: await makePerson(await makeCourse(), 'instructor'),
    } satisfies StaffedCourse)
  })
  return course
}

let made = 0
export const newcomer = () => ({ name: `Newcomer ${++made}`, email: `newcomer-${made}@example.test` })

export async function enrol(
  { instructor, courseId }: StaffedCourse,
  people: { name: string; email: string }[],
  role: Role = 'student',
) {
  const result = await enrolPeople(instructor, { courseId, role, people }, now)
  if (!result.ok) throw new Error(result.reason)
  return result.enrolled
}

/** Somebody with an initial password in the course. */
export async function enrolNew(course: StaffedCourse, role: Role = 'student') {
  const [person] = await enrol(course, [newcomer()], role)
  if (person?.outcome !== 'created') throw new Error('There was such a person')
  const actor = (await loadActor((await findUserByEmail(person.email))!.id))!
  return { ...person, actor }
}

/** In the stranger's course. */
export async function enrolElsewhere({ stranger }: StaffedCourse, actor: Actor, role: Role = 'student') {
  await db.insert(enrolments).values({ userId: actor.id, courseId: stranger.enrolments[0]!.courseId, role })
}

export const reload = async (actor: Actor) => (await loadActor(actor.id))!
export const refused = (reason: string) => ({ ok: false, reason })
export const signIn = (email: string, password: string) =>
  signInWithPassword({ email, password }, '192.0.2.1')

export const auditOf = (entityId: string, verb: string) =>
  db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.entityId, entityId), eq(auditLog.verb, verb)))
