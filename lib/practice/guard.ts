/** What practice must not reveal: keys of questions that the same student is being examined on. */
import { and, eq, isNotNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { attemptQuestions, attempts } from '#db/schema/attempts.ts'
import { exams } from '#db/schema/exams.ts'
import { questionVersions } from '#db/schema/questions.ts'
import { isOpen } from '#lib/attempts/rules.ts'
import { isReleased } from '#lib/exams/rules.ts'

export async function hasOpenExam(tx: Tx | Db, userId: string, now: Date): Promise<boolean> {
  const rows = await tx
    .select({ closedAt: attempts.closedAt, deadlineAt: attempts.deadlineAt })
    .from(attempts)
    .where(and(eq(attempts.userId, userId), eq(attempts.mode, 'exam')))
  return rows.some((attempt) => isOpen(attempt, now))
}

/**
 * Questions that practice keeps back from this student: those of own attempts whose results are not released, and
 * those that an exam of the course asks everybody before its results are.
 */
export async function questionsKeptBack(
  tx: Tx | Db,
  userId: string,
  courseId: string,
  now: Date,
): Promise<Set<string>> {
  const given = await tx
    .selectDistinct({
      questionId: questionVersions.questionId,
      examId: attempts.examId,
      closedAt: attempts.closedAt,
    })
    .from(attemptQuestions)
    .innerJoin(attempts, eq(attempts.id, attemptQuestions.attemptId))
    .innerJoin(questionVersions, eq(questionVersions.id, attemptQuestions.questionVersionId))
    .where(and(eq(attempts.userId, userId), eq(attempts.mode, 'exam')))
  const courseExams = await tx
    .select()
    .from(exams)
    .where(and(eq(exams.courseId, courseId), isNotNull(exams.publishedAt)))
  const examOf = new Map(courseExams.map((exam) => [exam.id, exam]))
  const kept = given.filter(({ examId, closedAt }) => {
    const exam = examOf.get(examId!)
    return exam && !isReleased(exam, { closedAt }, now)
  })
  const fixed = courseExams.flatMap((exam) => {
    // What is released on handing in is meant for practising; other exams' questions are secret until release.
    if (exam.release === 'on-hand-in' || isReleased(exam, { closedAt: new Date(0) }, now)) return []
    return exam.definition.sections.flatMap(({ items }) =>
      items.flatMap((item) => ('questionId' in item ? [item.questionId] : [])),
    )
  })
  return new Set([...kept.map(({ questionId }) => questionId), ...fixed])
}
