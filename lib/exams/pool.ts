/** The bank as draws see it: the newest version of every question that is in use, without its content. */
import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { attemptQuestions, attempts } from '#db/schema/attempts.ts'
import { questions, questionVersions } from '#db/schema/questions.ts'
import { unitOf } from '#graders/topics.ts'
import type { PoolQuestion } from './draw.ts'

export async function loadPool(tx: Tx, courseId: string): Promise<PoolQuestion[]> {
  const rows = await tx
    .selectDistinctOn([questionVersions.questionId], {
      questionId: questionVersions.questionId,
      versionId: questionVersions.id,
      kind: questionVersions.kind,
      topics: questionVersions.topics,
      difficulty: questionVersions.difficulty,
      slug: questions.slug,
    })
    .from(questionVersions)
    .innerJoin(questions, eq(questions.id, questionVersions.questionId))
    .where(and(eq(questions.courseId, courseId), isNull(questions.retiredAt)))
    .orderBy(questionVersions.questionId, desc(questionVersions.number))
  // By slug: ids are random, and the same bank should give the same draw for the same seed.
  return rows
    .sort((a, b) => (a.slug < b.slug ? -1 : 1))
    .map(({ slug: _, ...row }) => ({ ...row, units: row.topics.map(unitOf) }))
}

/** Questions that the student was given at any of the exams. */
export async function questionsGiven(tx: Tx, userId: string, examIds: string[]): Promise<Set<string>> {
  if (examIds.length === 0) return new Set()
  const rows = await tx
    .selectDistinct({ questionId: questionVersions.questionId })
    .from(attemptQuestions)
    .innerJoin(attempts, eq(attempts.id, attemptQuestions.attemptId))
    .innerJoin(questionVersions, eq(questionVersions.id, attemptQuestions.questionVersionId))
    .where(and(eq(attempts.userId, userId), eq(attempts.mode, 'exam'), inArray(attempts.examId, examIds)))
  return new Set(rows.map(({ questionId }) => questionId))
}
