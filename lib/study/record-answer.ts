/** What a checked practice answer means for studying: its card is scheduled, and a quiz asks again what was not right. */
import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { attemptQuestions } from '#db/schema/attempts.ts'
import { gradings } from '#db/schema/grading.ts'
import { questionVersions } from '#db/schema/questions.ts'
import type { Attempt } from '#lib/attempts/load.ts'
import { recordReview } from './cards/record-review.ts'
import { askAgain } from './quiz/ask-again.ts'

/** The caller holds the lock of the practice attempt and has just closed it. Code has no card: it is not recalled. */
export async function recordAnswer(tx: Tx, attempt: Attempt, now: Date) {
  const [answered] = await tx
    .select({ questionId: questionVersions.questionId, kind: questionVersions.kind, share: gradings.score })
    .from(attemptQuestions)
    .innerJoin(questionVersions, eq(questionVersions.id, attemptQuestions.questionVersionId))
    .innerJoin(gradings, eq(gradings.attemptQuestionId, attemptQuestions.id))
    .where(and(eq(attemptQuestions.attemptId, attempt.id), eq(gradings.cause, 'answer')))
  if (!answered || answered.kind === 'code') return
  await recordReview(tx, attempt, answered, now)
  await askAgain(tx, attempt, answered.share, now)
}
