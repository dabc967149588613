import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { attempts } from '#db/schema/attempts.ts'
import { auditLog } from '#db/schema/grading.ts'
import { enrolments, type Role, users } from '#db/schema/people.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { findUserByEmail, loadActor } from '#lib/auth/actor.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { hashPassword } from '#lib/auth/password.ts'
import { failuresPerPair } from '#lib/auth/rate-limit.ts'
import { signInWithPassword } from '#lib/auth/sign-in.ts'
import { type Enrolled, enrolPeople } from '#lib/courses/enrol-people.ts'
import { changeRole, removeEnrolment } from '#lib/courses/enrolment.ts'
import { listPeople } from '#lib/courses/list-people.ts'
import { changePassword, hasPassword } from '#lib/users/change-password.ts'
import { resetPassword } from '#lib/users/reset-password.ts'
import { at, makeCourse, makeExamCourse, makePerson } from '../support/course.ts'
import { withDatabase } from '../support/database.ts'

withDatabase()

const now = at('09:00:00')
let courseId: string
let instructor: Actor
let ta: Actor
let student: Actor
let stranger: Actor
let made = 0

beforeAll(async () => {
  courseId = await makeCourse()
  instructor = await makePerson(courseId, 'instructor')
  ta = await makePerson(courseId, 'ta')
  student = await makePerson(courseId, 'student')
  stranger = await makePerson(await makeCourse(), 'instructor')
})

const newcomer = () => ({ name: `Newcomer ${++made}`, email: `newcomer-${made}@example.test` })
const refused = (reason: string) => ({ ok: false, reason })
const reload = async (actor: Actor) => (await loadActor(actor.id))!
const peopleOf = async (course = courseId, actor = instructor) => (await listPeople(actor, course)) ?? []
const signIn = (email: string, password: string, address = '192.0.2.1') =>
  signInWithPassword({ email, password }, address)

async function enrol(people: { name: string; email: string }[], role: Role = 'student') {
  const result = await enrolPeople(instructor, { courseId, role, people }, now)
  if (!result.ok) throw new Error(result.reason)
  return result.enrolled
}

/** Somebody with an initial password in the course. */
async function enrolNew(role: Role = 'student') {
  const [person] = await enrol([newcomer()], role)
  if (person?.outcome !== 'created') throw new Error('There was such a person')
  const actor = (await loadActor((await findUserByEmail(person.email))!.id))!
  return { ...person, actor }
}

async function enrolElsewhere(actor: Actor, role: Role = 'student') {
  await db.insert(enrolments).values({ userId: actor.id, courseId: stranger.enrolments[0]!.courseId, role })
}

const auditOf = (entityId: string, verb: string) =>
  db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.entityId, entityId), eq(auditLog.verb, verb)))

test('somebody new gets an account, signs in with the password that the instructor was shown, and is in the course', async () => {
  const { email, password, actor } = await enrolNew('ta')
  expect(password).toMatch(/^[b-z2-9]{4}(-[b-z2-9]{4}){2}$/)
  expect(await signIn(email, password)).toMatchObject({ ok: true })
  expect(actor.enrolments).toEqual([{ courseId, role: 'ta' }])
  expect((await peopleOf()).find(({ userId }) => userId === actor.id)).toEqual({
    ...{ userId: actor.id, name: actor.name, email, role: 'ta', enrolledAt: now, disabled: false },
  })
})

test('of a password nothing but its argon2id hash is stored, not in the audit log either', async () => {
  const { password, actor } = await enrolNew()
  const reset = await resetPassword(instructor, actor.id, now)
  const [user] = await db.select().from(users).where(eq(users.id, actor.id))
  expect(user!.passwordHash).toMatch(/^\$argon2id\$/)
  const stored = JSON.stringify([user, await db.select().from(auditLog)])
  expect(stored).toContain(actor.id)
  expect(stored).not.toContain(password)
  expect(stored).not.toContain(reset.ok && reset.password)
})

test('initial passwords differ from each other', async () => {
  const enrolled = await enrol(Array.from({ length: 20 }, newcomer))
  const passwords = enrolled.map((each) => (each.outcome === 'created' ? each.password : ''))
  expect(new Set(passwords).size).toBe(20)
})

test('somebody with an account keeps name and password, and the instructor is told no password', async () => {
  const passwordHash = await hashPassword('their own password')
  await db.insert(users).values({ name: 'Known', email: 'Known@Example.test', passwordHash })
  const [known] = await enrol([{ name: 'Another name', email: ' KNOWN@example.test ' }])
  expect(known).toEqual({
    ...{ outcome: 'added', name: 'Known', email: 'known@example.test', role: 'student' },
  })
  expect(await signIn('known@example.test', 'their own password')).toMatchObject({ ok: true })
})

test('the same list again changes nothing', async () => {
  const list = [newcomer(), newcomer()]
  await enrol(list)
  const before = await peopleOf()
  const again = await enrol(list)
  expect(again.map(({ outcome }) => outcome)).toEqual(['already', 'already'])
  expect(await peopleOf()).toEqual(before)
  const { id } = (await findUserByEmail(list[0]!.email))!
  expect(await auditOf(id, 'enrol')).toHaveLength(1)
})

test('a list can not change the role of somebody in the course', async () => {
  const enrolled = await enrol([{ name: instructor.name, email: instructor.email }], 'student')
  expect(enrolled).toMatchObject([{ outcome: 'already', role: 'instructor' }])
  expect((await reload(instructor)).enrolments).toEqual([{ courseId, role: 'instructor' }])
})

test('two instructors pasting the same new people at once make each of them once, with one valid password', async () => {
  const list = Array.from({ length: 6 }, newcomer)
  const all = (await Promise.all([enrol(list), enrol(list.toReversed())])).flat()
  const created = all.filter((each): each is Extract<Enrolled, { password: string }> => 'password' in each)
  expect(created.map(({ email }) => email).sort()).toEqual(list.map(({ email }) => email).sort())
  for (const { email, password } of created) expect(await signIn(email, password)).toMatchObject({ ok: true })
})

test('wrong lines are reported by number, and nobody of the list is enrolled', async () => {
  const right = newcomer()
  const people = [right, { name: 'No one', email: 'nowhere' }, { name: '', email: 'a@example.test' }, right]
  expect(await enrolPeople(instructor, { courseId, role: 'student', people }, now)).toEqual({
    ...refused('invalid-people'),
    problems: [
      { line: 2, reason: 'bad-email' },
      { line: 3, reason: 'no-name' },
      { line: 4, reason: 'twice' },
    ],
  })
  expect(await findUserByEmail(right.email)).toBeUndefined()
})

test('more than 500 people at a time, an unknown role and a misshapen list are refused', async () => {
  const many = Array.from({ length: 501 }, newcomer)
  const attempt = (role: unknown, people: unknown) => enrolPeople(instructor, { courseId, role, people }, now)
  expect(await attempt('student', many)).toEqual(refused('too-many-people'))
  expect(await attempt('admin', [newcomer()])).toEqual(refused('invalid-input'))
  expect(await attempt('student', [{ email: { $ne: 1 }, name: 'x' }])).toEqual(refused('invalid-input'))
  expect(await attempt('student', [])).toEqual(refused('invalid-input'))
})

test('nobody but an instructor of the course sees, enrols, moves or removes its people', async () => {
  const victim = await enrolNew()
  const place = { courseId, userId: victim.actor.id }
  for (const other of [student, ta, stranger, victim.actor]) {
    const outsider = newcomer()
    expect(await listPeople(other, courseId)).toBeUndefined()
    expect(await enrolPeople(other, { courseId, role: 'instructor', people: [outsider] }, now)).toEqual(
      refused('not-found'),
    )
    expect(await findUserByEmail(outsider.email)).toBeUndefined()
    expect(await changeRole(other, { ...place, role: 'instructor' }, now)).toEqual(refused('not-found'))
    expect(await removeEnrolment(other, place, now)).toEqual(refused('not-found'))
    expect(await resetPassword(other, victim.actor.id, now)).toEqual(refused('not-found'))
  }
  expect((await reload(victim.actor)).enrolments).toEqual([{ courseId, role: 'student' }])
  expect(await signIn(victim.email, victim.password)).toMatchObject({ ok: true })
})

test('a changed role counts at once and is recorded with who changed it', async () => {
  const { actor } = await enrolNew()
  expect(await changeRole(instructor, { courseId, userId: actor.id, role: 'ta' }, now)).toEqual({ ok: true })
  expect((await reload(actor)).enrolments).toEqual([{ courseId, role: 'ta' }])
  expect(await auditOf(actor.id, 'change-role')).toMatchObject([
    { actorId: instructor.id, courseId, at: now, detail: { from: 'student', to: 'ta' } },
  ])
})

test('the last instructor of a course can be neither removed nor demoted, also not while another is disabled', async () => {
  const course = await makeCourse()
  const only = await makePerson(course, 'instructor')
  const disabled = await makePerson(course, 'instructor')
  await db.update(users).set({ disabledAt: now }).where(eq(users.id, disabled.id))
  const place = { courseId: course, userId: only.id }
  expect(await removeEnrolment(only, place, now)).toEqual(refused('last-instructor'))
  expect(await changeRole(only, { ...place, role: 'ta' }, now)).toEqual(refused('last-instructor'))
  expect(await changeRole(only, { ...place, role: 'instructor' }, now)).toEqual({ ok: true })
  expect((await reload(only)).enrolments).toEqual([{ courseId: course, role: 'instructor' }])
  const place2 = { courseId: course, userId: disabled.id }
  expect(await removeEnrolment(only, place2, now)).toEqual({ ok: true })
})

test('two instructors who remove each other at the same time leave one', async () => {
  for (let round = 0; round < 5; round++) {
    const course = await makeCourse()
    const pair = [await makePerson(course, 'instructor'), await makePerson(course, 'instructor')] as const
    const results = await Promise.all([
      removeEnrolment(pair[0], { courseId: course, userId: pair[1].id }, now),
      removeEnrolment(pair[1], { courseId: course, userId: pair[0].id }, now),
    ])
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true])
    const left = await db.select().from(enrolments).where(eq(enrolments.courseId, course))
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

test('a reset password replaces the old one and is recorded', async () => {
  const { actor, email, password } = await enrolNew()
  const reset = await resetPassword(instructor, actor.id, now)
  expect(reset).toMatchObject({ ok: true })
  expect(await signIn(email, password)).toMatchObject({ ok: false })
  expect(await signIn(email, reset.ok ? reset.password : '')).toMatchObject({ ok: true })
  expect(await auditOf(actor.id, 'reset-password')).toMatchObject([{ actorId: instructor.id, courseId }])
})

test('a password that opens a course of somebody else is not reset, whatever the role there', async () => {
  for (const role of ['student', 'instructor'] as const) {
    const { actor, email, password } = await enrolNew()
    await enrolElsewhere(actor, role)
    expect(await resetPassword(instructor, actor.id, now)).toEqual(refused('enrolled-elsewhere'))
    expect(await signIn(email, password)).toMatchObject({ ok: true })
  }
})

test('teaching the other course as a TA is not enough to reset its students’ passwords', async () => {
  const course = await makeCourse()
  const { actor } = await enrolNew()
  await db.insert(enrolments).values([
    { userId: actor.id, courseId: course, role: 'student' },
    { userId: instructor.id, courseId: course, role: 'ta' },
  ])
  expect(await resetPassword(await reload(instructor), actor.id, now)).toEqual(refused('enrolled-elsewhere'))
})

test('nobody in no course, nobody disabled and nobody unknown gets a new password, nor an instructor without the old one', async () => {
  const free = await makePerson(null, 'student')
  expect(await resetPassword(instructor, free.id, now)).toEqual(refused('not-found'))
  const gone = await enrolNew()
  await db.update(users).set({ disabledAt: now }).where(eq(users.id, gone.actor.id))
  expect(await resetPassword(instructor, gone.actor.id, now)).toEqual(refused('account-disabled'))
  expect((await peopleOf()).find(({ userId }) => userId === gone.actor.id)?.disabled).toBe(true)
  expect(await resetPassword(instructor, crypto.randomUUID(), now)).toEqual(refused('not-found'))
  expect(await resetPassword(instructor, "' or true --", now)).toEqual(refused('not-found'))
  const alone = await makePerson(await makeCourse(), 'instructor')
  expect(await resetPassword(alone, alone.id, now)).toEqual(refused('own-password'))
})

const change = (actor: Actor, oldPassword: string, newPassword: string, address = '192.0.2.1') =>
  changePassword(actor, { oldPassword, newPassword }, address, now)

test('anybody changes their own password with the old one, and only with it', async () => {
  const { actor, email, password } = await enrolNew()
  expect(await change(actor, 'not the old one', 'a fresh password')).toEqual(refused('wrong-password'))
  expect(await signIn(email, 'a fresh password')).toMatchObject({ ok: false })
  expect(await change(actor, password, 'a fresh password')).toEqual({ ok: true })
  expect(await signIn(email, password)).toMatchObject({ ok: false })
  expect(await signIn(email, 'a fresh password')).toMatchObject({ ok: true })
  expect(await auditOf(actor.id, 'change-password')).toMatchObject([{ actorId: actor.id, courseId: null }])
})

test('a new password that is short, the old one or over-long is refused', async () => {
  const { actor, password } = await enrolNew()
  expect(await change(actor, password, 'nine char')).toEqual(refused('too-short'))
  expect(await change(actor, password, password)).toEqual(refused('same-password'))
  expect(await change(actor, password, 'x'.repeat(257))).toEqual(refused('invalid-input'))
  expect(await change(actor, password, '열 글자가 넘는 비밀번호')).toEqual({ ok: true })
})

test('guessing the old password is stopped as guessing at sign-in is', async () => {
  const { actor, email, password } = await enrolNew()
  for (let guess = 0; guess < failuresPerPair; guess++)
    expect(await change(actor, `guess ${guess}`, 'a fresh password')).toEqual(refused('wrong-password'))
  expect(await change(actor, password, 'a fresh password')).toEqual(refused('too-many-sign-ins'))
  expect(await signIn(email, password)).toMatchObject({ ok: false, reason: 'too-many-sign-ins' })
})

test('somebody who only comes through a provider has no password to change', async () => {
  const person = await makePerson(courseId, 'student')
  expect(await hasPassword(person)).toBe(false)
  expect(await change(person, 'anything', 'a fresh password')).toEqual(refused('no-password'))
  expect(await hasPassword((await enrolNew()).actor)).toBe(true)
})
