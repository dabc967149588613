import { desc, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { attemptQuestions, responses } from '#db/schema/attempts.ts'

export type LatestResponse = typeof responses.$inferSelect

/** The answer that counts for each question of an attempt, by attempt question. */
export async function latestResponses(tx: Tx | Db, attemptId: string): Promise<Map<string, LatestResponse>> {
  const rows = await tx
    .selectDistinctOn([responses.attemptQuestionId], { response: responses })
    .from(responses)
    .innerJoin(attemptQuestions, eq(attemptQuestions.id, responses.attemptQuestionId))
    .where(eq(attemptQuestions.attemptId, attemptId))
    .orderBy(responses.attemptQuestionId, desc(responses.revision))
  return new Map(rows.map(({ response }) => [response.attemptQuestionId, response]))
}
