/** The submissions and answers within a regrade's scope, and the version that each is to be graded with. */
import { and, desc, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { attemptQuestions, attempts, responses } from '#db/schema/attempts.ts'
import { submissions } from '#db/schema/grading.ts'
import { questionVersions } from '#db/schema/questions.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import type { RegradeInput, Scope } from './scope.ts'

export type Candidate = {
  attemptId: string
  examId: string
  userId: string
  attemptQuestionId: string
  questionId: string
  givenVersionId: string
  submissionId: string | null
  responseId: string | null
  /** Null for theory. */
  seed: number | null
}

export type Candidates = {
  items: Candidate[]
  /** Submissions without a first verdict: they get it without a regrade. */
  waiting: number
}

const given = {
  attemptId: attempts.id,
  // Practice has none, and is never among them.
  examId: sql<string>`${attempts.examId}`,
  userId: attempts.userId,
  attemptQuestionId: attemptQuestions.id,
  questionId: questionVersions.questionId,
  givenVersionId: questionVersions.id,
}

/** Of exam attempts, never the actor's own. What could not be graded so far is among them. */
export async function findCandidates(tx: Tx | Db, actor: Actor, scope: Scope): Promise<Candidates> {
  const { courseId, within, submissionId } = scope
  const theirs = and(
    eq(attempts.mode, 'exam'),
    eq(attempts.courseId, courseId),
    ne(attempts.userId, actor.id),
    within,
  )
  const { id, seed, gradedAt, failedWhy } = submissions
  const submitted = await tx
    .select({ ...given, submissionId: id, seed, gradedAt, failedWhy })
    .from(submissions)
    .innerJoin(attemptQuestions, eq(attemptQuestions.id, submissions.attemptQuestionId))
    .innerJoin(attempts, eq(attempts.id, attemptQuestions.attemptId))
    .innerJoin(questionVersions, eq(questionVersions.id, attemptQuestions.questionVersionId))
    .where(submissionId === undefined ? theirs : and(theirs, eq(submissions.id, submissionId)))
  const settled = submitted.filter((row) => row.gradedAt !== null || row.failedWhy !== null)
  // An open attempt's theory is graded when it is handed in.
  const answered = await tx
    .selectDistinctOn([responses.attemptQuestionId], {
      ...given,
      responseId: responses.id,
      answer: responses.answer,
    })
    .from(responses)
    .innerJoin(attemptQuestions, eq(attemptQuestions.id, responses.attemptQuestionId))
    .innerJoin(attempts, eq(attempts.id, attemptQuestions.attemptId))
    .innerJoin(questionVersions, eq(questionVersions.id, attemptQuestions.questionVersionId))
    .where(and(theirs, ne(questionVersions.kind, 'code'), isNotNull(attempts.closedAt)))
    .orderBy(responses.attemptQuestionId, desc(responses.revision))
  const items: Candidate[] = [
    ...settled.map(({ gradedAt: _, failedWhy: __, ...row }) => ({ ...row, responseId: null })),
    ...answered
      .filter(({ answer }) => answer !== null)
      .map(({ answer: _, ...row }) => ({ ...row, submissionId: null, seed: null })),
  ]
  return { items, waiting: submitted.length - settled.length }
}

/** By candidate; undefined when the chosen version is not one of the question's. */
export async function versionsToGradeWith(
  tx: Tx | Db,
  scope: Scope,
  { gradeWith, versionId }: Pick<RegradeInput, 'gradeWith' | 'versionId'>,
  items: Candidate[],
): Promise<((item: Candidate) => string) | undefined> {
  if (gradeWith === 'given') return (item) => item.givenVersionId
  const questionIds = [...new Set(items.map(({ questionId }) => questionId))]
  const versions = await tx
    .select({ id: questionVersions.id, questionId: questionVersions.questionId })
    .from(questionVersions)
    .where(inArray(questionVersions.questionId, questionIds))
    .orderBy(questionVersions.number)
  if (gradeWith === 'version') {
    const chosen = versions.find(({ id }) => id === versionId)
    return chosen && chosen.questionId === scope.questionId ? () => chosen.id : undefined
  }
  const newest = new Map(versions.map((version) => [version.questionId, version.id]))
  return (item) => newest.get(item.questionId)!
}
