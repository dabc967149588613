/** What counts for questions of attempts, read in one place: automatic grades and what staff put over them. */
import { and, asc, desc, inArray, lte, type SQLWrapper } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { adjustments, gradings } from '#db/schema/grading.ts'
import type { GradedOnce } from './effective-points.ts'

type AttemptQuestions = string[] | SQLWrapper

/** Every grading by attempt question, the oldest first, as effective-points.ts asks for them. */
export async function gradingsOf(
  ids: AttemptQuestions,
): Promise<Map<string, (GradedOnce & { gradedAt: Date })[]>> {
  const { attemptQuestionId, submissionId, score, gradedAt } = gradings
  const rows = await db
    .select({ attemptQuestionId, submissionId, score, gradedAt })
    .from(gradings)
    .where(inArray(attemptQuestionId, ids))
    .orderBy(asc(gradedAt))
  return Map.groupBy(rows, (row) => row.attemptQuestionId)
}

/** The latest adjustment by attempt question, as it stood at `until`. */
export async function adjustmentsOf(
  ids: AttemptQuestions,
  until?: Date,
): Promise<Map<string, typeof adjustments.$inferSelect>> {
  const { attemptQuestionId, madeAt } = adjustments
  const rows = await db
    .selectDistinctOn([attemptQuestionId])
    .from(adjustments)
    .where(and(inArray(attemptQuestionId, ids), until && lte(madeAt, until)))
    .orderBy(attemptQuestionId, desc(madeAt))
  return new Map(rows.map((row) => [row.attemptQuestionId, row]))
}
