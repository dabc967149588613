/** The language that a person chose, remembered across devices. */
import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { users } from '#db/schema/people.ts'
import type { Locale } from '#graders/contract/text.ts'
import type { Actor } from '#lib/auth/authorize.ts'

export async function setLocale(actor: Actor, locale: Locale) {
  await db.update(users).set({ locale }).where(eq(users.id, actor.id))
}
