/** What a TA or instructor adds to an attempt: adjusted scores and comments. Nothing automatic is overwritten. */
import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { db, type Tx } from '#db/client.ts'
import { attemptQuestions, attempts } from '#db/schema/attempts.ts'
import { adjustments, comments } from '#db/schema/grading.ts'
import { audit } from '#lib/audit/audit.ts'
import { type Actor, authorize } from '#lib/auth/authorize.ts'

export const adjustInput = z.strictObject({
  attemptId: z.uuid(),
  position: z.int().min(1),
  /** Null withdraws the adjustment: the automatic score counts again. */
  points: z.number().min(0).max(1000).nullable(),
  reason: z.string().trim().min(3).max(2000),
})
export type AdjustInput = z.infer<typeof adjustInput>

export const commentInput = z.strictObject({
  attemptId: z.uuid(),
  /** Null: about the whole attempt. */
  position: z.int().min(1).nullable(),
  body: z.string().trim().min(1).max(5000),
})
export type CommentInput = z.infer<typeof commentInput>

const notFound = { ok: false, reason: 'not-found' } as const

export async function adjustScore(actor: Actor, input: AdjustInput, now: Date) {
  return db.transaction(async (tx) => {
    const found = await findQuestion(tx, actor, 'adjust', input.attemptId, input.position)
    if (!found?.question) return notFound
    if (!found.attempt.closedAt) return { ok: false, reason: 'attempt-open' } as const
    if (input.points !== null && input.points > found.question.points)
      return { ok: false, reason: 'above-maximum' } as const
    const { points, reason } = input
    const values = { attemptQuestionId: found.question.id, points, reason, madeBy: actor.id, madeAt: now }
    const [row] = await tx.insert(adjustments).values(values).returning({ id: adjustments.id })
    await record(
      tx,
      actor,
      found.attempt,
      points === null ? 'withdraw-adjustment' : 'adjust',
      { ...input },
      now,
    )
    return { ok: true, adjustmentId: row!.id } as const
  })
}

export async function addComment(actor: Actor, input: CommentInput, now: Date) {
  return db.transaction(async (tx) => {
    const found = await findQuestion(tx, actor, 'comment', input.attemptId, input.position)
    if (!found || (input.position !== null && !found.question)) return notFound
    const values = {
      attemptId: input.attemptId,
      attemptQuestionId: found.question?.id ?? null,
      body: input.body,
    }
    const [row] = await tx
      .insert(comments)
      .values({ ...values, authorId: actor.id, createdAt: now })
      .returning({ id: comments.id })
    await record(tx, actor, found.attempt, 'comment', { commentId: row!.id, position: input.position }, now)
    return { ok: true, commentId: row!.id } as const
  })
}

/** Only one's own; the row stays for the audit trail. */
export async function deleteComment(actor: Actor, commentId: string, now: Date) {
  if (!z.uuid().safeParse(commentId).success) return notFound
  return db.transaction(async (tx) => {
    const mine = and(eq(comments.id, commentId), eq(comments.authorId, actor.id), isNull(comments.deletedAt))
    const [comment] = await tx.select().from(comments).where(mine).for('update')
    const found = comment && (await findQuestion(tx, actor, 'comment', comment.attemptId, null))
    if (!found) return notFound
    await tx.update(comments).set({ deletedAt: now }).where(eq(comments.id, commentId))
    await record(tx, actor, found.attempt, 'delete-comment', { commentId, body: comment.body }, now)
    return { ok: true } as const
  })
}

async function findQuestion(
  tx: Tx,
  actor: Actor,
  verb: 'adjust' | 'comment',
  attemptId: string,
  position: number | null,
) {
  const [attempt] = await tx.select().from(attempts).where(eq(attempts.id, attemptId)).for('update')
  const { courseId, userId, mode } = attempt ?? {}
  if (!attempt || !courseId || !userId || !mode) return undefined
  if (!authorize(actor, verb, { type: 'attempt', courseId, userId, mode })) return undefined
  if (position === null) return { attempt, question: undefined }
  const at = and(eq(attemptQuestions.attemptId, attemptId), eq(attemptQuestions.position, position))
  const [question] = await tx.select().from(attemptQuestions).where(at)
  return { attempt, question }
}

function record(
  tx: Tx,
  actor: Actor,
  attempt: typeof attempts.$inferSelect,
  verb: string,
  detail: Record<string, unknown>,
  now: Date,
) {
  const entry = {
    actorId: actor.id,
    courseId: attempt.courseId,
    verb,
    entity: 'attempt',
    entityId: attempt.id,
    detail,
  }
  return audit(tx, entry, now)
}
