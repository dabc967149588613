import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { attempts } from '#db/schema/attempts.ts'
import { enrolments, users } from '#db/schema/people.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { findUserByEmail } from '#lib/auth/actor.ts'
import { enrolPeople } from '#lib/courses/enrol-people.ts'
import { changeRole, removeEnrolment } from '#lib/courses/enrolment.ts'
import { listPeople } from '#lib/courses/list-people.ts'
import { resetPassword } from '#lib/users/reset-password.ts'
import { at, makeCourse, makeExamCourse, makePerson } from '../../support/course.ts'
import { withDatabase } from '../../support/database.ts'
import {
  auditOf,
  enrolNew,
  newcomer,
  now,
  refused,
  reload,
  signIn,
  withStaffedCourse,
} from '../../support/people.ts'

withDatabase()
const course = withStaffedCourse()

test('nobody but an instructor of the course sees, enrols, moves or removes its people', async () => {
  const victim = await enrolNew(course)
  const place = { courseId: course.courseId, userId: victim.actor.id }
  for (const other of [course.student, course.ta, course.stranger, victim.actor]) {
    const outsider = newcomer()
    expect(await listPeople(other, course.courseId)).toBeUndefined()
    expect(
      await enrolPeople(other, { courseId: course.courseId, role: 'instructor', people: [outsider] }, now),
    ).toEqual(refused('not-found'))
    expect(await findUserByEmail(outsider.email)).toBeUndefined()
    expect(await changeRole(other, { ...place, role: 'instructor' }, now)).toEqual(refused('not-found'))
    expect(await removeEnrolment(other, place, now)).toEqual(refused('not-found'))
    expect(await resetPassword(other, victim.actor.id, now)).toEqual(refused('not-found'))
  }
  expect((await reload(victim.actor)).enrolments).toEqual([{ courseId: course.courseId, role: 'student' }])
  expect(await signIn(victim.email, victim.password)).toMatchObject({ ok: true })
})

test('a changed role counts at once and is recorded with who changed it', async () => {
  const { actor } = await enrolNew(course)
  expect(
    await changeRole(course.instructor, { courseId: course.courseId, userId: actor.id, role: 'ta' }, now),
  ).toEqual({ ok: true })
  expect((await reload(actor)).enrolments).toEqual([{ courseId: course.courseId, role: 'ta' }])
  expect(await auditOf(actor.id, 'change-role')).toMatchObject([
    {
      actorId: course.instructor.id,
      courseId: course.courseId,
      at: now,
      detail: { from: 'student', to: 'ta' },
    },
  ])
})

test('the last instructor of a course can be neither removed nor demoted, also not while another is disabled', async () => {
  const courseId = await makeCourse()
  const only = await makePerson(courseId, 'instructor')
  const disabled = await makePerson(courseId, 'instructor')
  await db.update(users).set({ disabledAt: now }).where(eq(users.id, disabled.id))
  const place = { courseId, userId: only.id }
  expect(await removeEnrolment(only, place, now)).toEqual(refused('last-instructor'))
  expect(await changeRole(only, { ...place, role: 'ta' }, now)).toEqual(refused('last-instructor'))
  expect(await changeRole(only, { ...place, role: 'instructor' }, now)).toEqual({ ok: true })
  expect((await reload(only)).enrolments).toEqual([{ courseId, role: 'instructor' }])
  const place2 = { courseId, userId: disabled.id }
  expect(await removeEnrolment(only, place2, now)).toEqual({ ok: true })
})

test('two instructors who remove each other at the same time leave one', async () => {
  for (let round = 0; round < 5; round++) {
    const courseId = await makeCourse()
    const pair = [await makePerson(courseId, 'instructor'), await makePerson(courseId, 'instructor')] as const
    const results = await Promise.all([
      removeEnrolment(pair[0], { courseId, userId: pair[1].id }, now),
      removeEnrolment(pair[1], { courseId, userId: pair[0].id }, now),
    ])
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true])
    const left = await db.select().from(enrolments).where(eq(enrolments.courseId, courseId))
    expect(left).toHaveLength(1)
  }
})

test('somebody removed loses the course but not their attempts, and finds them again when enrolled again', async () => {
  const exam = await makeExamCourse()
  const started = await startAttempt(exam.student, exam.exam.id, at('10:00:00'))
  const place = { courseId: exam.courseId, userId: exam.student.id }
  expect(await removeEnrolment(exam.instructor, place, now)).toEqual({ ok: true })
  expect((await reload(exam.student)).enrolments).toEqual([])
  expect(await removeEnrolment(exam.instructor, place, now)).toEqual(refused('not-found'))
  const kept = await db.select().from(attempts).where(eq(attempts.userId, exam.student.id))
  expect(kept.map(({ id }) => id)).toEqual([started.ok && started.attemptId])
  const { name, email } = exam.student
  const people = [{ name, email }]
  const back = await enrolPeople(exam.instructor, { courseId: exam.courseId, role: 'student', people }, now)
  expect(back).toMatchObject({ ok: true, enrolled: [{ outcome: 'added' }] })
  expect(await auditOf(exam.student.id, 'remove-enrolment')).toHaveLength(1)
})
