import { eq, inArray, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { attempts } from '#db/schema/attempts.ts'
import { exams } from '#db/schema/exams.ts'
import { type Actor, coursesAs } from '#lib/auth/authorize.ts'

/** The exams whose attempts the actor may review, in the order they were made, with how many have started and finished. */
export async function reviewIndex(actor: Actor) {
  const courseIds = coursesAs(actor, 'ta', 'instructor')
  if (courseIds.length === 0) return []
  const inExam = (column: unknown) =>
    sql<number>`count(${column}) filter (where ${attempts.mode} = 'exam')`.mapWith(Number)
  return db
    .select({
      id: exams.id,
      title: exams.title,
      closesAt: exams.closesAt,
      started: inExam(attempts.id),
      finished: inExam(attempts.closedAt),
    })
    .from(exams)
    .leftJoin(attempts, eq(attempts.examId, exams.id))
    .where(inArray(exams.courseId, courseIds))
    .groupBy(exams.id)
    .orderBy(exams.createdAt, exams.slug)
}
