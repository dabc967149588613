/** Sample cases for the browser's Run: the only cases of a task that students may see. */
import { and, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { attemptQuestions, attempts } from '#db/schema/attempts.ts'
import { questions, questionVersions } from '#db/schema/questions.ts'
import { type Actor, authorize } from '#lib/auth/authorize.ts'
import { isId } from './load.ts'

/** Undefined unless the actor was given this version in an attempt, or works on the course's questions. */
export async function versionSamples(
  actor: Actor,
  versionId: string,
): Promise<{ samples: unknown } | undefined> {
  if (!isId(versionId)) return undefined
  const [version] = await db
    .select({ samples: questionVersions.samples, courseId: questions.courseId })
    .from(questionVersions)
    .innerJoin(questions, eq(questions.id, questionVersions.questionId))
    .where(eq(questionVersions.id, versionId))
  if (!version) return undefined
  const mayAnyway = authorize(actor, 'view', { type: 'question', courseId: version.courseId })
  return mayAnyway || (await wasGiven(actor, versionId)) ? { samples: version.samples } : undefined
}

async function wasGiven(actor: Actor, versionId: string): Promise<boolean> {
  const [given] = await db
    .select({ id: attemptQuestions.id })
    .from(attemptQuestions)
    .innerJoin(attempts, eq(attempts.id, attemptQuestions.attemptId))
    .where(and(eq(attemptQuestions.questionVersionId, versionId), eq(attempts.userId, actor.id)))
    .limit(1)
  return given !== undefined
}
