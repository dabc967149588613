/** Attempts from the database, with the row lock that every write takes first. */
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { type Db, db, type Tx } from '#db/client.ts'
import { attemptQuestions, attempts } from '#db/schema/attempts.ts'
import { questionVariants, questionVersions } from '#db/schema/questions.ts'
import type { QuestionContent } from '#graders/question.ts'
import { instantiate } from '#graders/theory/variant.ts'
import { type Actor, authorize, type Verb } from '#lib/auth/authorize.ts'

export type Attempt = typeof attempts.$inferSelect
export type AttemptQuestion = typeof attemptQuestions.$inferSelect

/** Addresses come from URLs: what is no uuid is no attempt, not a database error. */
export const isId = (text: unknown): text is string => z.uuid().safeParse(text).success

/** The same for positions: what no integer column holds is no question. */
export const isPosition = (position: unknown): position is number =>
  z.int().min(1).max(1000).safeParse(position).success

export const entityOf = ({ courseId, userId, mode }: Attempt) => ({
  type: 'attempt' as const,
  courseId,
  userId,
  mode,
})

/** Undefined also when the actor may not: nobody learns that somebody else's attempt exists. */
export async function findAttempt(actor: Actor, verb: Verb<'attempt'>, attemptId: string) {
  if (!isId(attemptId)) return undefined
  const [attempt] = await db.select().from(attempts).where(eq(attempts.id, attemptId))
  return attempt && authorize(actor, verb, entityOf(attempt)) ? attempt : undefined
}

/** One writer per attempt at a time, so that closing and saving never cross. */
export async function lockAttempt(tx: Tx, attemptId: string): Promise<Attempt | undefined> {
  const [attempt] = await tx.select().from(attempts).where(eq(attempts.id, attemptId)).for('update')
  return attempt
}

export async function lockOwnAttempt(tx: Tx, actor: Actor, verb: Verb<'attempt'>, attemptId: string) {
  const attempt = isId(attemptId) ? await lockAttempt(tx, attemptId) : undefined
  return attempt && authorize(actor, verb, entityOf(attempt)) ? attempt : undefined
}

export type GivenQuestion = AttemptQuestion & { kind: string; content: QuestionContent }

/**
 * The questions of an attempt (or the one at `position`) as this student got them: pinned version, variant filled in.
 * Holds the keys.
 */
export async function loadGivenQuestions(
  tx: Tx | Db,
  attemptId: string,
  position?: number,
): Promise<GivenQuestion[]> {
  const ofAttempt = eq(attemptQuestions.attemptId, attemptId)
  const rows = await tx
    .select({ given: attemptQuestions, content: questionVersions.content, params: questionVariants.params })
    .from(attemptQuestions)
    .innerJoin(questionVersions, eq(questionVersions.id, attemptQuestions.questionVersionId))
    .leftJoin(questionVariants, eq(questionVariants.id, attemptQuestions.variantId))
    .where(position === undefined ? ofAttempt : and(ofAttempt, eq(attemptQuestions.position, position)))
    .orderBy(attemptQuestions.position)
  return rows.map(({ given, content, params }) => ({
    ...given,
    kind: content.kind,
    content: content.kind === 'code' || !params ? content : instantiate(content, params),
  }))
}

export async function findGiven(tx: Tx, attemptId: string, position: number) {
  const [row] = await tx
    .select({
      id: attemptQuestions.id,
      kind: questionVersions.kind,
      questionVersionId: attemptQuestions.questionVersionId,
    })
    .from(attemptQuestions)
    .innerJoin(questionVersions, eq(questionVersions.id, attemptQuestions.questionVersionId))
    .where(and(eq(attemptQuestions.attemptId, attemptId), eq(attemptQuestions.position, position)))
  return row
}
