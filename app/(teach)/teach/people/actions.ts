'use server'

import { refresh } from 'next/cache'
import { requireUser } from '#lib/auth/session.ts'
import { enrolPeople } from '#lib/courses/enrol-people.ts'
import { changeRole, removeEnrolment } from '#lib/courses/enrolment.ts'
import { resetPassword } from '#lib/users/reset-password.ts'

/** Refreshes nothing: the page does so once the passwords in the answer have been seen. */
export async function enrolPeopleAction(input: unknown) {
  const actor = await requireUser()
  return enrolPeople(actor, input, new Date())
}

export async function changeRoleAction(input: unknown) {
  const actor = await requireUser()
  const result = await changeRole(actor, input, new Date())
  if (result.ok) refresh()
  return result
}

export async function removeEnrolmentAction(input: unknown) {
  const actor = await requireUser()
  const result = await removeEnrolment(actor, input, new Date())
  if (result.ok) refresh()
  return result
}

export async function resetPasswordAction(userId: unknown) {
  const actor = await requireUser()
  return resetPassword(actor, String(userId), new Date())
}
