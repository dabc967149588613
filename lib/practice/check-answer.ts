import { db } from '#db/client.ts'
import { closeLocked } from '#lib/attempts/close-locked.ts'
import { latestResponses } from '#lib/attempts/latest-responses.ts'
import { lockOwnAttempt } from '#lib/attempts/load.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { type Refusal, refused } from '#lib/refusal.ts'
import { hasOpenExam } from './guard.ts'

/** Grades the answer and reveals key and explanation. Checking twice is harmless. */
export async function checkAnswer(
  actor: Actor,
  attemptId: string,
  now: Date,
): Promise<{ ok: true } | Refusal> {
  return db.transaction(async (tx): Promise<{ ok: true } | Refusal> => {
    const attempt = await lockOwnAttempt(tx, actor, 'close', attemptId)
    if (attempt?.mode !== 'practice') return refused('not-found')
    if (attempt.closedAt) return { ok: true }
    if (await hasOpenExam(tx, actor.id, now)) return refused('exam-in-progress')
    const answers = [...(await latestResponses(tx, attempt.id)).values()]
    if (!answers.some(({ answer }) => answer !== null)) return refused('not-answered')
    await closeLocked(tx, attempt, 'student', now)
    return { ok: true }
  })
}
