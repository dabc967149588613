/** Saving answers. Every change is a revision of its own; nothing a student wrote is overwritten. */
import { desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { db, type Tx } from '#db/client.ts'
import { responses } from '#db/schema/attempts.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { type Refusal, refused } from '#lib/refusal.ts'
import { sameAnswer, whyNotStore } from './answer.ts'
import { findGiven, lockOwnAttempt } from './load.ts'
import { isOpen } from './rules.ts'

export const saveInput = z.object({
  attemptId: z.uuid(),
  position: z.int().min(1).max(1000),
  answer: z.unknown(),
})

export type Saved = { ok: true; savedAt: Date; revision: number }

/**
 * The last save wins, whichever device it comes from. `revision` tells a device that another one saved in between.
 * An answer that is stored already is not stored again, so a browser may repeat what it got no reply to.
 */
export async function saveAnswer(
  actor: Actor,
  input: z.input<typeof saveInput>,
  now: Date,
): Promise<Saved | Refusal> {
  const parsed = saveInput.safeParse(input)
  if (!parsed.success) return refused('invalid-input')
  const { attemptId, position, answer = null } = parsed.data
  return db.transaction(async (tx) => {
    const attempt = await lockOwnAttempt(tx, actor, 'answer', attemptId)
    const question = attempt && (await findGiven(tx, attemptId, position))
    if (!attempt || !question) return refused('not-found')
    if (!isOpen(attempt, now)) return refused('attempt-closed')
    const problem = whyNotStore(question.kind, answer)
    if (problem) return refused(problem)
    return appendResponse(tx, question.id, answer, now)
  })
}

/** The caller holds the attempt's lock. */
export async function appendResponse(
  tx: Tx,
  attemptQuestionId: string,
  answer: unknown,
  now: Date,
): Promise<Saved> {
  const [latest] = await tx
    .select()
    .from(responses)
    .where(eq(responses.attemptQuestionId, attemptQuestionId))
    .orderBy(desc(responses.revision))
    .limit(1)
  if (latest && sameAnswer(latest.answer, answer))
    return { ok: true, savedAt: latest.savedAt, revision: latest.revision }
  const revision = (latest?.revision ?? 0) + 1
  await tx.insert(responses).values({ attemptQuestionId, revision, answer, savedAt: now })
  return { ok: true, savedAt: now, revision }
}
