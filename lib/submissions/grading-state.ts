import { count, eq, max, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { attemptQuestions } from '#db/schema/attempts.ts'
import { gradings, submissions } from '#db/schema/grading.ts'

/** A text that differs whenever something of the attempt was graded, given up on or queued again. */
export async function gradingState(attemptId: string): Promise<string> {
  const [graded] = await db
    .select({ count: count(), latest: max(gradings.gradedAt) })
    .from(gradings)
    .innerJoin(attemptQuestions, eq(attemptQuestions.id, gradings.attemptQuestionId))
    .where(eq(attemptQuestions.attemptId, attemptId))
  const [open] = await db
    .select({
      waiting: sql<number>`count(*) filter (where graded_at is null and failed_why is null)`.mapWith(Number),
      failed: sql<number>`count(*) filter (where failed_why is not null)`.mapWith(Number),
    })
    .from(submissions)
    .innerJoin(attemptQuestions, eq(attemptQuestions.id, submissions.attemptQuestionId))
    .where(eq(attemptQuestions.attemptId, attemptId))
  return `${graded!.count} ${graded!.latest?.getTime() ?? 0} ${open!.waiting} ${open!.failed}`
}
