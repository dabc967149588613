/** Marking a question to come back to. */
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '#db/client.ts'
import { attemptQuestions } from '#db/schema/attempts.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { type Refusal, refused } from '#lib/refusal.ts'
import { findGiven, lockOwnAttempt } from './load.ts'
import { isOpen } from './rules.ts'
import { saveInput } from './save-answer.ts'

export const flagInput = saveInput.omit({ answer: true }).extend({ flagged: z.boolean() })

export async function setFlag(
  actor: Actor,
  input: z.input<typeof flagInput>,
  now: Date,
): Promise<{ ok: true } | Refusal> {
  const parsed = flagInput.safeParse(input)
  if (!parsed.success) return refused('invalid-input')
  const { attemptId, position, flagged } = parsed.data
  return db.transaction(async (tx) => {
    const attempt = await lockOwnAttempt(tx, actor, 'answer', attemptId)
    const question = attempt && (await findGiven(tx, attemptId, position))
    if (!attempt || !question) return refused('not-found')
    if (!isOpen(attempt, now)) return refused('attempt-closed')
    await tx.update(attemptQuestions).set({ flagged }).where(eq(attemptQuestions.id, question.id))
    return { ok: true }
  })
}
