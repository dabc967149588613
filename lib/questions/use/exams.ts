/** Which exams ask for which questions: by name, by a draw that may find them, or because attempts were given them. */
import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { attemptQuestions, attempts } from '#db/schema/attempts.ts'
import { type ExamDefinition, exams } from '#db/schema/exams.ts'
import { questionVersions } from '#db/schema/questions.ts'
import type { LocalText } from '#graders/contract/text.ts'

export type ExamOfCourse = { id: string; title: LocalText; definition: ExamDefinition }

export function examsOf(courseIds: string[]): Promise<ExamOfCourse[]> {
  return db
    .select({ id: exams.id, title: exams.title, definition: exams.definition })
    .from(exams)
    .where(inArray(exams.courseId, courseIds))
    .orderBy(exams.createdAt, exams.slug)
}

export const asksEverybody = ({ sections }: ExamDefinition, questionId: string): boolean =>
  sections.some(({ items }) => items.some((item) => item.type === 'fixed' && item.questionId === questionId))

/** Ids of the exams that ask everybody for a question or gave it to somebody, by question. */
export async function examsByQuestion(
  courseIds: string[],
  courseExams: ExamOfCourse[],
): Promise<Map<string, string[]>> {
  const given = await db
    .selectDistinct({ questionId: questionVersions.questionId, examId: attempts.examId })
    .from(attempts)
    .innerJoin(attemptQuestions, eq(attemptQuestions.attemptId, attempts.id))
    .innerJoin(questionVersions, eq(questionVersions.id, attemptQuestions.questionVersionId))
    .where(and(inArray(attempts.courseId, courseIds), eq(attempts.mode, 'exam'), isNotNull(attempts.examId)))
  const found = new Map<string, Set<string>>()
  const note = (questionId: string, examId: string) =>
    found.set(questionId, (found.get(questionId) ?? new Set()).add(examId))
  for (const { questionId, examId } of given) note(questionId, examId!)
  for (const { id, definition } of courseExams)
    for (const { items } of definition.sections)
      for (const item of items) if (item.type === 'fixed') note(item.questionId, id)
  return new Map([...found].map(([questionId, ids]) => [questionId, [...ids]]))
}
