/** Grades one theory answer and appends the grading. Pure functions do the grading, so no job is needed. */
import type { Tx } from '#db/client.ts'
import type { responses } from '#db/schema/attempts.ts'
import { gradings } from '#db/schema/grading.ts'
import { gradeTheory } from '#graders/theory/kinds/registry.ts'
import type { GivenQuestion } from '#lib/attempts/load.ts'

/** Repeating is harmless: a response is graded once. A cleared answer needs no grading; it is worth nothing. */
export async function gradeResponse(
  tx: Tx,
  question: GivenQuestion,
  response: typeof responses.$inferSelect,
  now: Date,
) {
  if (question.content.kind === 'code' || response.answer === null) return
  const verdict = gradeTheory(question.content, response.answer)
  await tx
    .insert(gradings)
    .values({
      attemptQuestionId: question.id,
      responseId: response.id,
      questionVersionId: question.questionVersionId,
      cause: 'answer',
      jobKey: `answer:${response.id}`,
      score: verdict.score,
      verdict,
      gradedAt: now,
    })
    .onConflictDoNothing({ target: gradings.jobKey })
}
