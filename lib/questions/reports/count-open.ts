import { and, count, eq, inArray, isNull } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { questionReports } from '#db/schema/question-reports.ts'
import { questions } from '#db/schema/questions.ts'

export async function countOpenReports(questionId: string): Promise<number> {
  const open = and(eq(questionReports.questionId, questionId), isNull(questionReports.closedAt))
  return db.$count(questionReports, open)
}

/** By question, those without one left out. */
export async function openReportsIn(courseIds: string[]): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: questionReports.questionId, open: count() })
    .from(questionReports)
    .innerJoin(questions, eq(questions.id, questionReports.questionId))
    .where(and(inArray(questions.courseId, courseIds), isNull(questionReports.closedAt)))
    .groupBy(questionReports.questionId)
  return new Map(rows.map(({ id, open }) => [id, open]))
}
