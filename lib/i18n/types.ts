/** Makes message keys and locales checked by the compiler wherever use-intl is used. */
import type { Locale } from '#graders/contract/text.ts'
import type { Messages } from './messages.ts'

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Messages
  }
}
