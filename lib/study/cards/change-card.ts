/** A student's say over one card: whether and when it is asked again. What was answered stays in the log. */
import { and, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { db, type Tx } from '#db/client.ts'
import { type CardMemory, cardReviews, studyCards } from '#db/schema/study.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { type Refusal, refused } from '#lib/refusal.ts'
import { type CardChange, cardChanges, pauseDays } from './card-changes.ts'
import { newMemory } from './schedule.ts'

export const changeInput = z.object({ questionId: z.uuid(), change: z.enum(cardChanges) })

/** Each is as good twice as once, so that a button pressed on two devices does what it says. */
export async function changeCard(
  actor: Actor,
  input: z.input<typeof changeInput>,
  now: Date,
): Promise<{ ok: true } | Refusal> {
  const parsed = changeInput.safeParse(input)
  if (!parsed.success) return refused('invalid-input')
  const { questionId, change } = parsed.data
  return db.transaction(async (tx): Promise<{ ok: true } | Refusal> => {
    const [card] = await tx
      .select({ id: studyCards.id, removedAt: studyCards.removedAt })
      .from(studyCards)
      .where(and(eq(studyCards.userId, actor.id), eq(studyCards.questionId, questionId)))
      .for('update')
    if (!card) return refused('not-found')
    await tx
      .update(studyCards)
      .set(await effectOf(tx, card, change, now))
      .where(eq(studyCards.id, card.id))
    return { ok: true }
  })
}

async function effectOf(
  tx: Tx,
  card: { id: string; removedAt: Date | null },
  change: CardChange,
  now: Date,
): Promise<Partial<typeof studyCards.$inferInsert>> {
  switch (change) {
    case 'remove':
      return { removedAt: card.removedAt ?? now }
    case 'restore':
      return { removedAt: null }
    case 'pause':
      return { pausedUntil: new Date(now.getTime() + pauseDays * 86_400_000) }
    case 'resume':
      return { pausedUntil: null }
    case 'reset':
      // Introduced anew by its next answer.
      return { ...scheduled(newMemory(now)), pausedUntil: null, firstReviewedAt: null }
    case 'recall': {
      const [first, last] = [await reviewOf(tx, card.id, 'first'), await reviewOf(tx, card.id, 'last')]
      // Never answered: it is as new as it was.
      return first && last
        ? { ...scheduled(last.after), firstReviewedAt: first.reviewedAt }
        : { pausedUntil: null }
    }
  }
}

const scheduled = (memory: CardMemory) => ({ memory, state: memory.state, due: new Date(memory.due) })

async function reviewOf(tx: Tx, cardId: string, which: 'first' | 'last') {
  const [review] = await tx
    .select()
    .from(cardReviews)
    .where(eq(cardReviews.cardId, cardId))
    .orderBy(which === 'first' ? cardReviews.ratedAt : desc(cardReviews.ratedAt))
    .limit(1)
  return review
}
