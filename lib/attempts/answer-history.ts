import { and, desc, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { attemptQuestions, responses } from '#db/schema/attempts.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { findAttempt, isPosition } from './load.ts'

export type SavedAnswer = { revision: number; answer: unknown; savedAt: Date }

/** The newest revisions of one answer, newest first, to restore a draft from. Undefined: no such question of yours. */
export async function answerHistory(
  actor: Actor,
  attemptId: string,
  position: number,
): Promise<SavedAnswer[] | undefined> {
  const attempt = await findAttempt(actor, 'view', attemptId)
  if (!attempt || !isPosition(position)) return undefined
  const here = and(eq(attemptQuestions.attemptId, attemptId), eq(attemptQuestions.position, position))
  const [question] = await db.select({ id: attemptQuestions.id }).from(attemptQuestions).where(here)
  if (!question) return undefined
  return db
    .select({ revision: responses.revision, answer: responses.answer, savedAt: responses.savedAt })
    .from(responses)
    .where(eq(responses.attemptQuestionId, question.id))
    .orderBy(desc(responses.revision))
    .limit(100)
}
