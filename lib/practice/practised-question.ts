/** Which question a practice attempt asks, for going on from there: the same again, or another of its topics. */
import { and, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { attemptQuestions, attempts } from '#db/schema/attempts.ts'
import { questionVersions } from '#db/schema/questions.ts'
import { isId } from '#lib/attempts/load.ts'
import type { Actor } from '#lib/auth/authorize.ts'

export type PractisedQuestion = { questionId: string; kind: string; topics: string[] }

/** Undefined for what is not a practice attempt of the actor's own: nobody else sees those. */
export async function practisedQuestion(
  actor: Actor,
  attemptId: string,
): Promise<PractisedQuestion | undefined> {
  if (!isId(attemptId)) return undefined
  const [row] = await db
    .select({
      questionId: questionVersions.questionId,
      kind: questionVersions.kind,
      topics: questionVersions.topics,
    })
    .from(attempts)
    .innerJoin(attemptQuestions, eq(attemptQuestions.attemptId, attempts.id))
    .innerJoin(questionVersions, eq(questionVersions.id, attemptQuestions.questionVersionId))
    .where(and(eq(attempts.id, attemptId), eq(attempts.userId, actor.id), eq(attempts.mode, 'practice')))
  return row
}
