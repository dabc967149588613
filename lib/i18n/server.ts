/** The reader's language on the server, and its texts. Client components use use-intl's hooks. */
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { createFormatter, createTranslator } from 'use-intl'
import type { Locale } from '#graders/contract/text.ts'
import { currentUser } from '#lib/auth/session.ts'
import { localeCookie, pickLocale } from './locale.ts'
import { type Area, type Messages, messages } from './messages.ts'
import { courseTimeZone, isTimeZone, zoneCookie } from './time-zone.ts'

/** Once per request. */
export const getLocale = cache(async (): Promise<Locale> => {
  const cookie = (await cookies()).get(localeCookie)?.value
  const acceptLanguage = (await headers()).get('accept-language')
  const user = cookie ? null : await currentUser()
  return pickLocale({ cookie, profile: user?.locale, acceptLanguage })
})

type Translate<A extends Area> = ReturnType<typeof createTranslator<Messages, A>>

export async function getT<A extends Area>(area: A): Promise<Translate<A>> {
  const locale = await getLocale()
  return createTranslator({ locale, messages: messages[locale], namespace: area, timeZone: courseTimeZone })
}

export async function getFormat() {
  return createFormatter({ locale: await getLocale(), timeZone: courseTimeZone })
}

/** The reader's zone as their browser told it, or the course's. */
export async function getTimeZone(): Promise<string> {
  const zone = (await cookies()).get(zoneCookie)?.value
  return isTimeZone(zone) ? zone : courseTimeZone
}
