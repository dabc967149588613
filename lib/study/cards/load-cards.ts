/** A person's cards, as far as they may be asked now: in use, in a course of theirs, not asked by an exam, and not removed. */
import { and, count, eq, gte } from 'drizzle-orm'
import { type Db, db, type Tx } from '#db/client.ts'
import { cardReviews, studyCards } from '#db/schema/study.ts'
import type { PracticeQuestion } from '#lib/practice/pool.ts'
import { dayAround, type PlannedCard } from './calendar.ts'
import { newPerDayOf } from './settings.ts'

export type StudyCard = PlannedCard & { question: PracticeQuestion }

export type Cards = {
  cards: StudyCard[]
  newPerDay: number
  /** Cards from exams that were asked for the first time today. */
  introducedToday: number
}

export async function loadCards(
  tx: Tx | Db,
  userId: string,
  pool: PracticeQuestion[],
  now: Date,
  timeZone: string,
): Promise<Cards> {
  const questions = new Map(pool.map((question) => [question.questionId, question]))
  const rows = await tx
    .select({
      questionId: studyCards.questionId,
      source: studyCards.source,
      state: studyCards.state,
      due: studyCards.due,
      addedAt: studyCards.addedAt,
      firstReviewedAt: studyCards.firstReviewedAt,
      pausedUntil: studyCards.pausedUntil,
      removedAt: studyCards.removedAt,
    })
    .from(studyCards)
    .where(eq(studyCards.userId, userId))
    .orderBy(studyCards.due, studyCards.id)
  const { start } = dayAround(now, timeZone)
  return {
    cards: rows.flatMap(({ questionId, state, due, addedAt, pausedUntil, removedAt }) => {
      const question = questions.get(questionId)
      const isNew = state === 'new'
      const paused = pausedUntil !== null && pausedUntil > now
      // A new card is asked by its turn, not by a day: there is none to move it to.
      if (!question || removedAt !== null || (isNew && paused)) return []
      return [{ question, isNew, due: paused && pausedUntil > due ? pausedUntil : due, addedAt }]
    }),
    newPerDay: await newPerDayOf(tx, userId),
    introducedToday: rows.filter(
      ({ source, firstReviewedAt }) =>
        source === 'exam' && firstReviewedAt !== null && firstReviewedAt >= start,
    ).length,
  }
}

/** Answers on cards since the reader's midnight; rating one anew is not another. */
export async function reviewedSince(userId: string, since: Date): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(cardReviews)
    .innerJoin(studyCards, eq(studyCards.id, cardReviews.cardId))
    .where(and(eq(studyCards.userId, userId), eq(cardReviews.number, 1), gte(cardReviews.reviewedAt, since)))
  return row!.count
}

/** Also those that are not asked now. */
export async function hasCards(userId: string): Promise<boolean> {
  const found = await db
    .select({ id: studyCards.id })
    .from(studyCards)
    .where(eq(studyCards.userId, userId))
    .limit(1)
  return found.length > 0
}
