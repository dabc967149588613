'use client'

import { useSyncExternalStore } from 'react'
import { useFormatter } from 'use-intl'
import { courseTimeZone } from '#lib/i18n/time-zone.ts'

const styles = {
  date: { dateStyle: 'medium' },
  time: { timeStyle: 'medium' },
  short: { hour: 'numeric', minute: '2-digit', month: 'short', day: 'numeric', weekday: 'short' },
  full: { dateStyle: 'medium', timeStyle: 'short' },
} as const

const never = () => () => {}
const readerZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** An instant in the reader's own time zone; the server, which doesn't know it, writes the course's. */
export function LocalTime({ at, style = 'full' }: { at: Date; style?: keyof typeof styles }) {
  const timeZone = useSyncExternalStore(never, readerZone, () => courseTimeZone)
  const format = useFormatter()
  return <time dateTime={at.toISOString()}>{format.dateTime(at, { ...styles[style], timeZone })}</time>
}
