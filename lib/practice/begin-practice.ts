/** A practice attempt: one question, with a variant that this student has not practised while there are such. */
import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { attemptQuestions, attempts } from '#db/schema/attempts.ts'
import { questionVersions } from '#db/schema/questions.ts'
import { insertAttempt } from '#lib/attempts/start-attempt.ts'
import type { PracticeQuestion } from './pool.ts'

export async function beginPractice(
  tx: Tx,
  userId: string,
  question: PracticeQuestion,
  seed: number,
  now: Date,
): Promise<string> {
  const before = await tx
    .select({ variantId: attemptQuestions.variantId })
    .from(attempts)
    .innerJoin(attemptQuestions, eq(attemptQuestions.attemptId, attempts.id))
    .innerJoin(questionVersions, eq(questionVersions.id, attemptQuestions.questionVersionId))
    .where(
      and(
        eq(attempts.userId, userId),
        eq(attempts.mode, 'practice'),
        eq(questionVersions.questionId, question.questionId),
      ),
    )
  const seen = new Set(before.flatMap(({ variantId }) => variantId ?? []))
  const number = before.length + 1
  return insertAttempt(
    tx,
    { courseId: question.courseId, userId, mode: 'practice', number, seed, startedAt: now },
    [{ question, section: 0, points: 1 }],
    seen,
  )
}
