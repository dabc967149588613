import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { auditLog } from '#db/schema/grading.ts'
import { enrolments, users } from '#db/schema/people.ts'
import { listPeople } from '#lib/courses/list-people.ts'
import { resetPassword } from '#lib/users/reset-password.ts'
import { makeCourse, makePerson } from '../../support/course.ts'
import { withDatabase } from '../../support/database.ts'
import {
  auditOf,
  enrolElsewhere,
  enrolNew,
  now,
  refused,
  reload,
  signIn,
  withStaffedCourse,
} from '../../support/people.ts'

withDatabase()
const course = withStaffedCourse()

test('of a password nothing but its argon2id hash is stored, not in the audit log either', async () => {
  const { password, actor } = await enrolNew(course)
  const reset = await resetPassword(course.instructor, actor.id, now)
  const [user] = await db.select().from(users).where(eq(users.id, actor.id))
  expect(user!.passwordHash).toMatch(/^\$argon2id\$/)
  const stored = JSON.stringify([user, await db.select().from(auditLog)])
  expect(stored).toContain(actor.id)
  expect(stored).not.toContain(password)
  expect(stored).not.toContain(reset.ok && reset.password)
})

test('a reset password replaces the old one and is recorded', async () => {
  const { actor, email, password } = await enrolNew(course)
  const reset = await resetPassword(course.instructor, actor.id, now)
  expect(reset).toMatchObject({ ok: true })
  expect(await signIn(email, password)).toMatchObject({ ok: false })
  expect(await signIn(email, reset.ok ? reset.password : '')).toMatchObject({ ok: true })
  expect(await auditOf(actor.id, 'reset-password')).toMatchObject([
    { actorId: course.instructor.id, courseId: course.courseId },
  ])
})

test('a password that opens a course of somebody else is not reset, whatever the role there', async () => {
  for (const role of ['student', 'instructor'] as const) {
    const { actor, email, password } = await enrolNew(course)
    await enrolElsewhere(course, actor, role)
    expect(await resetPassword(course.instructor, actor.id, now)).toEqual(refused('enrolled-elsewhere'))
    expect(await signIn(email, password)).toMatchObject({ ok: true })
  }
})

test('teaching the other course as a TA is not enough to reset its students’ passwords', async () => {
  const other = await makeCourse()
  const { actor } = await enrolNew(course)
  await db.insert(enrolments).values([
    { userId: actor.id, courseId: other, role: 'student' },
    { userId: course.instructor.id, courseId: other, role: 'ta' },
  ])
  expect(await resetPassword(await reload(course.instructor), actor.id, now)).toEqual(
    refused('enrolled-elsewhere'),
  )
})

test('nobody in no course, nobody disabled and nobody unknown gets a new password, nor an instructor without the old one', async () => {
  const free = await makePerson(null, 'student')
  expect(await resetPassword(course.instructor, free.id, now)).toEqual(refused('not-found'))
  const gone = await enrolNew(course)
  await db.update(users).set({ disabledAt: now }).where(eq(users.id, gone.actor.id))
  expect(await resetPassword(course.instructor, gone.actor.id, now)).toEqual(refused('account-disabled'))
  const people = await listPeople(course.instructor, course.courseId)
  expect(people?.find(({ userId }) => userId === gone.actor.id)?.disabled).toBe(true)
  expect(await resetPassword(course.instructor, crypto.randomUUID(), now)).toEqual(refused('not-found'))
  expect(await resetPassword(course.instructor, "' or true --", now)).toEqual(refused('not-found'))
  const alone = await makePerson(await makeCourse(), 'instructor')
  expect(await resetPassword(alone, alone.id, now)).toEqual(refused('own-password'))
})
