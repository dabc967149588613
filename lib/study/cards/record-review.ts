/** A graded answer as a review of its card; the first answer makes the card. */
import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { type CardMemory, cardReviews, type Rating, studyCards } from '#db/schema/study.ts'
import type { Attempt } from '#lib/attempts/load.ts'
import { newMemory, ratingFor, reviewed } from './schedule.ts'

/** The caller holds the attempt's lock and has just closed it, so an attempt is recorded once. */
export async function recordReview(
  tx: Tx,
  { id: attemptId, userId, courseId }: Attempt,
  { questionId, share }: { questionId: string; share: number },
  now: Date,
) {
  const memory = newMemory(now)
  await tx
    .insert(studyCards)
    .values({
      ...{ userId, courseId, questionId, memory },
      ...{ source: 'practice', addedAt: now, state: memory.state, due: now },
    })
    .onConflictDoNothing({ target: [studyCards.userId, studyCards.questionId] })
  const [card] = await tx
    .select()
    .from(studyCards)
    .where(and(eq(studyCards.userId, userId), eq(studyCards.questionId, questionId)))
    .for('update')
  const review = { cardId: card!.id, attemptId, share, before: card!.memory, reviewedAt: now, ratedAt: now }
  await appendReview(tx, { ...review, number: 1, rating: ratingFor(share) })
  if (!card!.firstReviewedAt)
    await tx.update(studyCards).set({ firstReviewedAt: now }).where(eq(studyCards.id, card!.id))
}

type NewReview = {
  cardId: string
  attemptId: string
  number: number
  rating: Rating
  share: number
  before: CardMemory
  reviewedAt: Date
  ratedAt: Date
}

/** The caller holds the card's lock. */
export async function appendReview(tx: Tx, review: NewReview) {
  const after = reviewed(review.before, review.rating, review.reviewedAt)
  await tx.insert(cardReviews).values({ ...review, after })
  await tx
    .update(studyCards)
    .set({ memory: after, state: after.state, due: new Date(after.due) })
    .where(eq(studyCards.id, review.cardId))
}
