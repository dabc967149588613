/** What is due on which of the reader's days. */
/// <reference lib="esnext.temporal" />

export type PlannedCard = { isNew: boolean; due: Date; addedAt: Date }
/** `day` as in 2026-05-04. */
export type DayCount = { day: string; count: number }

export const dayOf = (at: Date, timeZone: string) => zoned(at, timeZone).toPlainDate().toString()

/** The reader's day around `now`: 23 or 25 hours long when clocks are changed. */
export function dayAround(now: Date, timeZone: string): { start: Date; end: Date } {
  const start = zoned(now, timeZone).startOfDay()
  return { start: instantOf(start), end: instantOf(start.add({ days: 1 }).startOfDay()) }
}

type Limits = { newPerDay: number; introducedToday: number }

/**
 * Cards to be asked today, in the order in which they are: what is due by now, oldest first, then what becomes due later
 * today, with as many new cards in between as the day still has room for.
 */
export function dueToday<T extends PlannedCard>(
  cards: T[],
  { newPerDay, introducedToday }: Limits,
  now: Date,
  timeZone: string,
): T[] {
  const { end } = dayAround(now, timeZone)
  const known = cards
    .filter(({ isNew, due }) => !isNew && due < end)
    .toSorted((a, b) => a.due.getTime() - b.due.getTime())
  const fresh = newInOrder(cards).slice(0, Math.max(0, newPerDay - introducedToday))
  const byNow = ({ due }: PlannedCard) => due <= now
  return [...known.filter(byNow), ...fresh, ...known.filter((card) => !byNow(card))]
}

/** The next `days` days from today on; what is overdue is today's, and new cards take the places that each day has. */
export function forecast(
  cards: PlannedCard[],
  limits: Limits,
  days: number,
  now: Date,
  timeZone: string,
): DayCount[] {
  const today = zoned(now, timeZone).toPlainDate()
  const counts = new Map<string, number>()
  const add = (day: string, count = 1) => counts.set(day, (counts.get(day) ?? 0) + count)
  for (const { isNew, due } of cards) {
    if (isNew) continue
    const day = zoned(due, timeZone).toPlainDate()
    add((Temporal.PlainDate.compare(day, today) < 0 ? today : day).toString())
  }
  let waiting = newInOrder(cards).length
  return Array.from({ length: days }, (_, index) => {
    const day = today.add({ days: index }).toString()
    const room = Math.max(0, limits.newPerDay - (index === 0 ? limits.introducedToday : 0))
    const introduced = Math.min(waiting, room)
    waiting -= introduced
    return { day, count: (counts.get(day) ?? 0) + introduced }
  })
}

const newInOrder = <T extends PlannedCard>(cards: T[]) =>
  cards.filter(({ isNew }) => isNew).toSorted((a, b) => a.addedAt.getTime() - b.addedAt.getTime())

const zoned = (at: Date, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)

const instantOf = (at: Temporal.ZonedDateTime) => new Date(at.epochMilliseconds)
