'use server'

import { isLocale } from '#lib/i18n/locale.ts'
import { rememberLocale } from '#lib/i18n/remember-locale.ts'

export async function setLocaleAction(locale: unknown) {
  if (isLocale(locale)) await rememberLocale(locale)
}
