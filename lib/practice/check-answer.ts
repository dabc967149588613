import { eq } from 'drizzle-orm'
import { db, type Tx } from '#db/client.ts'
import { attemptQuestions } from '#db/schema/attempts.ts'
import { questionVersions } from '#db/schema/questions.ts'
import { closeLocked } from '#lib/attempts/close-locked.ts'
import { latestResponses } from '#lib/attempts/latest-responses.ts'
import { lockOwnAttempt } from '#lib/attempts/load.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { type Refusal, refused } from '#lib/refusal.ts'
import { recordAnswer } from '#lib/study/record-answer.ts'
import { hasOpenExam, questionsKeptBack } from './guard.ts'

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
    // Begun before an exam that asks the same question: its key waits for the exam's results.
    const keptBack = await questionsKeptBack(tx, actor.id, attempt.courseId, now)
    const asked = await questionsOf(tx, attempt.id)
    if (asked.some((questionId) => keptBack.has(questionId))) return refused('question-kept-back')
    const answers = [...(await latestResponses(tx, attempt.id)).values()]
    if (!answers.some(({ answer }) => answer !== null)) return refused('not-answered')
    await closeLocked(tx, attempt, 'student', now)
    await recordAnswer(tx, attempt, now)
    return { ok: true }
  })
}

async function questionsOf(tx: Tx, attemptId: string): Promise<string[]> {
  const rows = await tx
    .select({ questionId: questionVersions.questionId })
    .from(attemptQuestions)
    .innerJoin(questionVersions, eq(questionVersions.id, attemptQuestions.questionVersionId))
    .where(eq(attemptQuestions.attemptId, attemptId))
  return rows.map(({ questionId }) => questionId)
}
