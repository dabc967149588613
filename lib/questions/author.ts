/** An instructor's work on a question before it is published: create, save, discard, retire. */
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { db, type Tx } from '#db/client.ts'
import { questionDrafts, questions, questionVersions } from '#db/schema/questions.ts'
import { slug } from '#graders/contract/text.ts'
import { audit } from '#lib/audit/audit.ts'
import { type Actor, authorize } from '#lib/auth/authorize.ts'
import { questionKinds } from './kinds.ts'
import { newContent } from './new-content.ts'

export const createInput = z.strictObject({ courseId: z.uuid(), kind: z.enum(questionKinds), slug })
export type CreateInput = z.infer<typeof createInput>

/** Far above any real question; keeps a draft from filling the database. */
const maxDraftBytes = 2 ** 20

export async function createQuestion(actor: Actor, input: CreateInput, now: Date) {
  if (!authorize(actor, 'author', { type: 'question', courseId: input.courseId }))
    return { ok: false, reason: 'not-found' } as const
  return db.transaction(async (tx) => {
    const [question] = await tx
      .insert(questions)
      .values({ ...input, createdAt: now, createdBy: actor.id })
      .onConflictDoNothing()
      .returning({ id: questions.id })
    if (!question) return { ok: false, reason: 'slug-taken' } as const
    await tx.insert(questionDrafts).values({
      questionId: question.id,
      content: newContent(input.kind),
      updatedAt: now,
      updatedBy: actor.id,
    })
    await record(
      tx,
      actor,
      question.id,
      input.courseId,
      'create',
      { slug: input.slug, kind: input.kind },
      now,
    )
    return { ok: true, questionId: question.id } as const
  })
}

/** Stores whatever was typed, valid or not; publishing is where it must be right. */
export async function saveDraft(actor: Actor, questionId: string, content: unknown, now: Date) {
  return withQuestion(actor, questionId, async (tx, question) => {
    if (JSON.stringify(content).length > maxDraftBytes) return { ok: false, reason: 'too-large' } as const
    const kept = { ...(content as object), kind: question.kind }
    await tx
      .insert(questionDrafts)
      .values({ questionId, content: kept, updatedAt: now, updatedBy: actor.id })
      .onConflictDoUpdate({
        target: questionDrafts.questionId,
        set: { content: kept, updatedAt: now, updatedBy: actor.id },
      })
    return { ok: true, savedAt: now } as const
  })
}

/** Goes back to the latest published version. Refused for a question that was never published: the draft is all there is. */
export async function discardDraft(actor: Actor, questionId: string, now: Date) {
  return withQuestion(actor, questionId, async (tx, question) => {
    const [version] = await tx
      .select({ id: questionVersions.id })
      .from(questionVersions)
      .where(eq(questionVersions.questionId, questionId))
      .limit(1)
    if (!version) return { ok: false, reason: 'never-published' } as const
    const [draft] = await tx
      .delete(questionDrafts)
      .where(eq(questionDrafts.questionId, questionId))
      .returning()
    // Kept in the audit log, so that even a discarded draft can be brought back by staff.
    await record(
      tx,
      actor,
      questionId,
      question.courseId,
      'discard-draft',
      { content: draft?.content ?? null },
      now,
    )
    return { ok: true } as const
  })
}

/** A retired question is drawn for no new attempt; attempts that have it keep it. */
export async function retireQuestion(actor: Actor, questionId: string, retired: boolean, now: Date) {
  return withQuestion(actor, questionId, async (tx, question) => {
    await tx
      .update(questions)
      .set({ retiredAt: retired ? now : null })
      .where(eq(questions.id, questionId))
    await record(tx, actor, questionId, question.courseId, retired ? 'retire' : 'bring-back', {}, now)
    return { ok: true } as const
  })
}

/** Locks the question for one verb of an author; not-found also for people who may not author it. */
export async function withQuestion<T>(
  actor: Actor,
  questionId: string,
  work: (tx: Tx, question: typeof questions.$inferSelect) => Promise<T>,
): Promise<T | { ok: false; reason: 'not-found' }> {
  if (!z.uuid().safeParse(questionId).success) return { ok: false, reason: 'not-found' }
  return db.transaction(async (tx) => {
    const [question] = await tx.select().from(questions).where(eq(questions.id, questionId)).for('update')
    if (!question || !authorize(actor, 'author', { type: 'question', courseId: question.courseId }))
      return { ok: false, reason: 'not-found' } as const
    return work(tx, question)
  })
}

function record(tx: Tx, actor: Actor, id: string, courseId: string, verb: string, detail: object, now: Date) {
  const entry = { actorId: actor.id, courseId, verb, entity: 'question', entityId: id, detail: { ...detail } }
  return audit(tx, entry, now)
}
