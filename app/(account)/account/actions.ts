'use server'

import { headers } from 'next/headers'
import { clientAddress } from '#lib/auth/address.ts'
import { requireUser } from '#lib/auth/session.ts'
import { changePassword } from '#lib/users/change-password.ts'

export async function changePasswordAction(input: unknown) {
  const actor = await requireUser()
  const address = clientAddress(Object.fromEntries((await headers()).entries()))
  return changePassword(actor, input, address, new Date())
}
