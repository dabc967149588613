/** What a regrade is about, and the course that it belongs to. */
import { eq, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import type { Db, Tx } from '#db/client.ts'
import { attemptQuestions, attempts } from '#db/schema/attempts.ts'
import { exams } from '#db/schema/exams.ts'
import { submissions } from '#db/schema/grading.ts'
import { questions, questionVersions } from '#db/schema/questions.ts'
import { gradeWiths, regradeScopes, seedModes } from '#db/schema/regrades.ts'
import { type Actor, authorize } from '#lib/auth/authorize.ts'

export const regradeInput = z.strictObject({
  scope: z.enum(regradeScopes),
  /** Of the submission, question version or exam that `scope` names. */
  id: z.uuid(),
  gradeWith: z.enum(gradeWiths),
  /** With `gradeWith: 'version'`; a version of the same question. */
  versionId: z.uuid().nullable(),
  seedMode: z.enum(seedModes),
  reason: z.string().trim().min(3).max(2000),
})
export type RegradeInput = z.infer<typeof regradeInput>

/** As the address of the form names it. */
export const regradeTarget = z.object({ scope: regradeInput.shape.scope, id: regradeInput.shape.id })
export type RegradeTarget = z.infer<typeof regradeTarget>

export type Scope = {
  courseId: string
  /** Undefined for a whole exam. */
  questionId?: string
  /** Of `attempts` and `attempt_questions`. */
  within: SQL
  submissionId?: string
}

/** Undefined also when the actor may not regrade there. */
export async function findScope(
  tx: Tx | Db,
  actor: Actor,
  { scope, id }: RegradeTarget,
): Promise<Scope | undefined> {
  const found = await find[scope](tx, id)
  return found && authorize(actor, 'regrade', { type: 'course', courseId: found.courseId })
    ? found
    : undefined
}

const find: Record<RegradeInput['scope'], (tx: Tx | Db, id: string) => Promise<Scope | undefined>> = {
  async submission(tx, id) {
    const [row] = await tx
      .select({
        courseId: attempts.courseId,
        mode: attempts.mode,
        questionId: questionVersions.questionId,
        attemptQuestionId: attemptQuestions.id,
      })
      .from(submissions)
      .innerJoin(attemptQuestions, eq(attemptQuestions.id, submissions.attemptQuestionId))
      .innerJoin(attempts, eq(attempts.id, attemptQuestions.attemptId))
      .innerJoin(questionVersions, eq(questionVersions.id, attemptQuestions.questionVersionId))
      .where(eq(submissions.id, id))
    if (row?.mode !== 'exam') return undefined
    const within = eq(attemptQuestions.id, row.attemptQuestionId)
    return { courseId: row.courseId, questionId: row.questionId, within, submissionId: id }
  },
  async version(tx, id) {
    const [row] = await tx
      .select({ courseId: questions.courseId, questionId: questions.id })
      .from(questionVersions)
      .innerJoin(questions, eq(questions.id, questionVersions.questionId))
      .where(eq(questionVersions.id, id))
    return row && { ...row, within: eq(attemptQuestions.questionVersionId, id) }
  },
  async exam(tx, id) {
    const [row] = await tx.select({ courseId: exams.courseId }).from(exams).where(eq(exams.id, id))
    return row && { courseId: row.courseId, within: eq(attempts.examId, id) }
  },
}
