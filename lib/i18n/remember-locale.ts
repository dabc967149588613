/** The language switch: remembered on this device and, for somebody signed in, on all of theirs. */
import { cookies } from 'next/headers'
import type { Locale } from '#graders/contract/text.ts'
import { currentUser } from '#lib/auth/session.ts'
import { setLocale } from '#lib/users/set-locale.ts'
import { localeCookie } from './locale.ts'

const yearS = 365 * 24 * 60 * 60

export async function rememberLocale(locale: Locale) {
  const jar = await cookies()
  jar.set(localeCookie, locale, { path: '/', maxAge: yearS, sameSite: 'lax', httpOnly: true })
  const user = await currentUser()
  if (user) await setLocale(user, locale)
}
