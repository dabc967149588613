/** What a regrade is about, in words; and the versions that its questions can be graded with. */
import { asc, eq, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { attemptQuestions } from '#db/schema/attempts.ts'
import { exams } from '#db/schema/exams.ts'
import { submissions } from '#db/schema/grading.ts'
import { users } from '#db/schema/people.ts'
import { questionVersions } from '#db/schema/questions.ts'
import type { LocalText } from '#graders/contract/text.ts'
import type { RegradeTarget } from '../scope.ts'

export type Subject =
  | { scope: 'exam'; id: string; label: LocalText }
  | { scope: 'version'; id: string; label: LocalText; kind: string; number: number; questionId: string }
  | {
      scope: 'submission'
      id: string
      label: LocalText
      student: string
      number: number
      attemptId: string
      questionId: string
    }

/** The caller has authorised the target. Undefined when there is none. */
export async function findSubject({ scope, id }: RegradeTarget): Promise<Subject | undefined> {
  if (scope === 'exam') {
    const [exam] = await db.select({ label: exams.title }).from(exams).where(eq(exams.id, id))
    return exam && { scope, id, ...exam }
  }
  const { kind, number, questionId } = questionVersions
  if (scope === 'version') {
    const [version] = await db
      .select({ kind, number, questionId, label })
      .from(questionVersions)
      .where(eq(questionVersions.id, id))
    return version && { scope, id, ...version }
  }
  const [submission] = await db
    .select({
      label,
      questionId,
      student: users.name,
      number: submissions.number,
      attemptId: attemptQuestions.attemptId,
    })
    .from(submissions)
    .innerJoin(users, eq(users.id, submissions.userId))
    .innerJoin(attemptQuestions, eq(attemptQuestions.id, submissions.attemptQuestionId))
    .innerJoin(questionVersions, eq(questionVersions.id, attemptQuestions.questionVersionId))
    .where(eq(submissions.id, id))
  return submission && { scope, id, ...submission }
}

/** A coding task weighs up to a megabyte: only its title leaves the database. */
const label = sql<LocalText>`coalesce(${questionVersions.content} -> 'title', ${questionVersions.content} -> 'stem')`

export type VersionChoice = { id: string; number: number; publishedAt: Date }

/** Oldest first; none for a whole exam, whose questions have versions of their own. */
export async function versionsFor(subject: Subject): Promise<VersionChoice[]> {
  if (subject.scope === 'exam') return []
  return db
    .select({
      id: questionVersions.id,
      number: questionVersions.number,
      publishedAt: questionVersions.publishedAt,
    })
    .from(questionVersions)
    .where(eq(questionVersions.questionId, subject.questionId))
    .orderBy(asc(questionVersions.number))
}
