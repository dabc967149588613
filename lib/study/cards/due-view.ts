/** What is due today and on the days to come. */
import { db } from '#db/client.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { practicePool } from '#lib/practice/pool.ts'
import { type DayCount, dayAround, dueToday, forecast } from './calendar.ts'
import { hasCards, loadCards, reviewedSince } from './load-cards.ts'

export type DueView = {
  /** Questions that wait for today, new ones included. */
  dueCount: number
  newCount: number
  /** Answers on cards today. */
  reviewedToday: number
  cardCount: number
  /** Cards of any sort, removed and paused ones too. */
  anyCards: boolean
  newPerDay: number
  /** From today on. */
  forecast: DayCount[]
  /** The first day after today on which something is due, as far as `forecast` reaches. */
  next: DayCount | null
}

export async function dueView(
  actor: Actor,
  { timeZone, days }: { timeZone: string; days: number },
  now: Date,
): Promise<DueView> {
  const pool = await practicePool(actor, now)
  const { cards, ...limits } = await loadCards(db, actor.id, pool, now, timeZone)
  const today = dueToday(cards, limits, now, timeZone)
  const planned = forecast(cards, limits, days, now, timeZone)
  return {
    dueCount: today.length,
    newCount: today.filter(({ isNew }) => isNew).length,
    reviewedToday: await reviewedSince(actor.id, dayAround(now, timeZone).start),
    cardCount: cards.length,
    anyCards: cards.length > 0 || (await hasCards(actor.id)),
    newPerDay: limits.newPerDay,
    forecast: planned,
    next: planned.slice(1).find(({ count }) => count > 0) ?? null,
  }
}

/** For the home page. */
export async function dueCount(actor: Actor, timeZone: string, now: Date) {
  const pool = await practicePool(actor, now)
  const { cards, ...limits } = await loadCards(db, actor.id, pool, now, timeZone)
  return { dueCount: dueToday(cards, limits, now, timeZone).length, cardCount: cards.length }
}
