import { expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { users } from '#db/schema/people.ts'
import { findUserByEmail } from '#lib/auth/actor.ts'
import { hashPassword } from '#lib/auth/password.ts'
import { type Enrolled, enrolPeople } from '#lib/courses/enrol-people.ts'
import { listPeople } from '#lib/courses/list-people.ts'
import { withDatabase } from '../../support/database.ts'
import {
  auditOf,
  enrol,
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
const peopleOf = async () => (await listPeople(course.instructor, course.courseId)) ?? []

test('somebody new gets an account, signs in with the password that the instructor was shown, and is in the course', async () => {
  const { email, password, actor } = await enrolNew(course, 'ta')
  expect(password).toMatch(/^[b-z2-9]{4}(-[b-z2-9]{4}){2}$/)
  expect(await signIn(email, password)).toMatchObject({ ok: true })
  expect(actor.enrolments).toEqual([{ courseId: course.courseId, role: 'ta' }])
  expect((await peopleOf()).find(({ userId }) => userId === actor.id)).toEqual({
    ...{ userId: actor.id, name: actor.name, email, role: 'ta', enrolledAt: now, disabled: false },
  })
})

test('initial passwords differ from each other', async () => {
  const enrolled = await enrol(course, Array.from({ length: 20 }, newcomer))
  const passwords = enrolled.map((each) => (each.outcome === 'created' ? each.password : ''))
  expect(new Set(passwords).size).toBe(20)
})

test('somebody with an account keeps name and password, and the instructor is told no password', async () => {
  const passwordHash = await hashPassword('their own password')
  await db.insert(users).values({ name: 'Known', email: 'Known@Example.test', passwordHash })
  const [known] = await enrol(course, [{ name: 'Another name', email: ' KNOWN@example.test ' }])
  expect(known).toEqual({
    ...{ outcome: 'added', name: 'Known', email: 'known@example.test', role: 'student' },
  })
  expect(await signIn('known@example.test', 'their own password')).toMatchObject({ ok: true })
})

test('the same list again changes nothing', async () => {
  const list = [newcomer(), newcomer()]
  await enrol(course, list)
  const before = await peopleOf()
  const again = await enrol(course, list)
  expect(again.map(({ outcome }) => outcome)).toEqual(['already', 'already'])
  expect(await peopleOf()).toEqual(before)
  const { id } = (await findUserByEmail(list[0]!.email))!
  expect(await auditOf(id, 'enrol')).toHaveLength(1)
})

test('a list can not change the role of somebody in the course', async () => {
  const enrolled = await enrol(
    course,
    [{ name: course.instructor.name, email: course.instructor.email }],
    'student',
  )
  expect(enrolled).toMatchObject([{ outcome: 'already', role: 'instructor' }])
  expect((await reload(course.instructor)).enrolments).toEqual([
    { courseId: course.courseId, role: 'instructor' },
  ])
})

test('two instructors pasting the same new people at once make each of them once, with one valid password', async () => {
  const list = Array.from({ length: 6 }, newcomer)
  const all = (await Promise.all([enrol(course, list), enrol(course, list.toReversed())])).flat()
  const created = all.filter((each): each is Extract<Enrolled, { password: string }> => 'password' in each)
  expect(created.map(({ email }) => email).sort()).toEqual(list.map(({ email }) => email).sort())
  for (const { email, password } of created) expect(await signIn(email, password)).toMatchObject({ ok: true })
})

test('wrong lines are reported by number, and nobody of the list is enrolled', async () => {
  const right = newcomer()
  const people = [right, { name: 'No one', email: 'nowhere' }, { name: '', email: 'a@example.test' }, right]
  expect(
    await enrolPeople(course.instructor, { courseId: course.courseId, role: 'student', people }, now),
  ).toEqual({
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
  const attempt = (role: unknown, people: unknown) =>
    enrolPeople(course.instructor, { courseId: course.courseId, role, people }, now)
  expect(await attempt('student', many)).toEqual(refused('too-many-people'))
  expect(await attempt('admin', [newcomer()])).toEqual(refused('invalid-input'))
  expect(await attempt('student', [{ email: { $ne: 1 }, name: 'x' }])).toEqual(refused('invalid-input'))
  expect(await attempt('student', [])).toEqual(refused('invalid-input'))
})
