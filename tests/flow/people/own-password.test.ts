import { expect, test } from 'vitest'
import type { Actor } from '#lib/auth/authorize.ts'
import { failuresPerPair } from '#lib/auth/rate-limit.ts'
import { changePassword, hasPassword } from '#lib/users/change-password.ts'
import { makePerson } from '../../support/course.ts'
import { withDatabase } from '../../support/database.ts'
import { auditOf, enrolNew, now, refused, signIn, withStaffedCourse } from '../../support/people.ts'

withDatabase()
const course = withStaffedCourse()
const change = (actor: Actor, oldPassword: string, newPassword: string, address = '192.0.2.1') =>
  changePassword(actor, { oldPassword, newPassword }, address, now)

test('anybody changes their own password with the old one, and only with it', async () => {
  const { actor, email, password } = await enrolNew(course)
  expect(await change(actor, 'not the old one', 'a fresh password')).toEqual(refused('wrong-password'))
  expect(await signIn(email, 'a fresh password')).toMatchObject({ ok: false })
  expect(await change(actor, password, 'a fresh password')).toEqual({ ok: true })
  expect(await signIn(email, password)).toMatchObject({ ok: false })
  expect(await signIn(email, 'a fresh password')).toMatchObject({ ok: true })
  expect(await auditOf(actor.id, 'change-password')).toMatchObject([{ actorId: actor.id, courseId: null }])
})

test('a new password that is short, the old one or over-long is refused', async () => {
  const { actor, password } = await enrolNew(course)
  expect(await change(actor, password, 'nine char')).toEqual(refused('too-short'))
  expect(await change(actor, password, password)).toEqual(refused('same-password'))
  expect(await change(actor, password, 'x'.repeat(257))).toEqual(refused('invalid-input'))
  expect(await change(actor, password, '열 글자가 넘는 비밀번호')).toEqual({ ok: true })
})

test('guessing the old password is stopped as guessing at sign-in is', async () => {
  const { actor, email, password } = await enrolNew(course)
  for (let guess = 0; guess < failuresPerPair; guess++)
    expect(await change(actor, `guess ${guess}`, 'a fresh password')).toEqual(refused('wrong-password'))
  expect(await change(actor, password, 'a fresh password')).toEqual(refused('too-many-sign-ins'))
  expect(await signIn(email, password)).toMatchObject({ ok: false, reason: 'too-many-sign-ins' })
})

test('somebody who only comes through a provider has no password to change', async () => {
  const person = await makePerson(course.courseId, 'student')
  expect(await hasPassword(person)).toBe(false)
  expect(await change(person, 'anything', 'a fresh password')).toEqual(refused('no-password'))
  expect(await hasPassword((await enrolNew(course)).actor)).toBe(true)
})
