/** A student says how hard a question was that they have just answered; the grade sets the bounds. */
import { desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { type Db, db, type Tx } from '#db/client.ts'
import { cardReviews, type Rating, ratings, studyCards } from '#db/schema/study.ts'
import { findAttempt, lockOwnAttempt } from '#lib/attempts/load.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { hasOpenExam } from '#lib/practice/guard.ts'
import { type Refusal, refused } from '#lib/refusal.ts'
import { appendReview } from './record-review.ts'
import { ratingsFor, reviewed } from './schedule.ts'

export const rateInput = z.object({ attemptId: z.uuid(), rating: z.enum(ratings) })

/** Reckoned from what was known before the answer, so rating twice counts once. */
export async function rateAnswer(
  actor: Actor,
  input: z.input<typeof rateInput>,
  now: Date,
): Promise<{ ok: true } | Refusal> {
  const parsed = rateInput.safeParse(input)
  if (!parsed.success) return refused('invalid-input')
  const { attemptId, rating } = parsed.data
  return db.transaction(async (tx): Promise<{ ok: true } | Refusal> => {
    const attempt = await lockOwnAttempt(tx, actor, 'answer', attemptId)
    const last = attempt && (await lastReview(tx, attempt.id))
    if (!attempt || !last) return refused('not-found')
    if (await hasOpenExam(tx, actor.id, now)) return refused('exam-in-progress')
    if (!ratingsFor(last.share).includes(rating)) return refused('not-allowed')
    await tx
      .select({ id: studyCards.id })
      .from(studyCards)
      .where(eq(studyCards.id, last.cardId))
      .for('update')
    if (!(await isLatest(tx, last))) return refused('rated-since')
    if (last.rating === rating) return { ok: true }
    const { cardId, share, before, reviewedAt, number } = last
    const again = { cardId, attemptId, share, before, reviewedAt, rating, ratedAt: now }
    await appendReview(tx, { ...again, number: number + 1 })
    return { ok: true }
  })
}

export type ReviewView = {
  rating: Rating
  /** What it may be rated, and what each leads to; one only when it can't be changed. Days are 0 within minutes. */
  options: { rating: Rating; due: Date; days: number }[]
}

/** Undefined for what is no card, and while an exam of the actor's is open: it would tell right from wrong. */
export async function reviewOf(actor: Actor, attemptId: string, now: Date): Promise<ReviewView | undefined> {
  const attempt = await findAttempt(actor, 'answer', attemptId)
  const last = attempt && (await lastReview(db, attempt.id))
  if (!last || (await hasOpenExam(db, actor.id, now))) return undefined
  const allowed = (await isLatest(db, last)) ? ratingsFor(last.share) : [last.rating]
  return {
    rating: last.rating,
    options: allowed.map((rating) => {
      const { due, scheduledDays } = reviewed(last.before, rating, last.reviewedAt)
      return { rating, due: new Date(due), days: scheduledDays }
    }),
  }
}

type Review = typeof cardReviews.$inferSelect

async function lastReview(tx: Tx | Db, attemptId: string): Promise<Review | undefined> {
  const [review] = await tx
    .select()
    .from(cardReviews)
    .where(eq(cardReviews.attemptId, attemptId))
    .orderBy(desc(cardReviews.number))
    .limit(1)
  return review
}

/** Nothing was answered on this card since. */
async function isLatest(tx: Tx | Db, { cardId, after }: Review): Promise<boolean> {
  const [card] = await tx
    .select({ memory: studyCards.memory })
    .from(studyCards)
    .where(eq(studyCards.id, cardId))
  return card?.memory.reps === after.reps
}
