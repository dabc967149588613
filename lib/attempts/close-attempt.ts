/** Handing in, and closing what nobody handed in. */
import { and, isNull, lt } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { attempts } from '#db/schema/attempts.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { type Refusal, refused } from '#lib/refusal.ts'
import { closeLocked } from './close-locked.ts'
import { lockAttempt, lockOwnAttempt } from './load.ts'
import { graceMs, isOverdue } from './rules.ts'

/** Handing in twice is as good as once: the second time finds it closed. */
export function closeAttempt(actor: Actor, attemptId: string, now: Date): Promise<{ ok: true } | Refusal> {
  return db.transaction(async (tx) => {
    const attempt = await lockOwnAttempt(tx, actor, 'close', attemptId)
    if (!attempt) return refused('not-found')
    if (!attempt.closedAt) await closeLocked(tx, attempt, 'student', now)
    return { ok: true }
  })
}

/**
 * Every overdue attempt, each in a transaction of its own; any number of workers may do so at once. One that can't be
 * closed does not keep the others open. @throws an AggregateError of those, when all were tried.
 */
export async function closeOverdue(now: Date): Promise<number> {
  const overdue = await db
    .select({ id: attempts.id })
    .from(attempts)
    .where(and(isNull(attempts.closedAt), lt(attempts.deadlineAt, new Date(now.getTime() - graceMs))))
    .limit(200)
  const outcomes: PromiseSettledResult<boolean>[] = []
  for (const { id } of overdue) outcomes.push(...(await Promise.allSettled([closeIfOverdue(id, now)])))
  const faults = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} attempts could not be closed`)
  return outcomes.filter((outcome) => outcome.status === 'fulfilled' && outcome.value).length
}

export function closeIfOverdue(attemptId: string, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const attempt = await lockAttempt(tx, attemptId)
    if (!attempt || !isOverdue(attempt, now)) return false
    await closeLocked(tx, attempt, 'deadline', now)
    return true
  })
}
