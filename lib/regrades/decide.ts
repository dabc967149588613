/** Staff stop and resume a regrade, and finally apply or discard it. Gradings are appended, never overwritten. */
import { and, eq, isNotNull, isNull, notExists, sql } from 'drizzle-orm'
import { db, type Tx } from '#db/client.ts'
import { attemptQuestions, attempts } from '#db/schema/attempts.ts'
import { auditLog, gradings, submissions } from '#db/schema/grading.ts'
import { regradeItems, regradeResults, regrades } from '#db/schema/regrades.ts'
import { isId } from '#lib/attempts/load.ts'
import { audit } from '#lib/audit/audit.ts'
import { type Actor, authorize } from '#lib/auth/authorize.ts'
import { notify, type Topic } from '#lib/live/notices.ts'
import { enqueueRegrade } from '#lib/queue/queue.ts'
import { type Refusal, refused } from '#lib/refusal.ts'
import { type RegradeState, regradeState } from './state.ts'
import { countItems } from './view/progress.ts'

type Regrade = typeof regrades.$inferSelect
type Done = { ok: true } | Refusal

/** Items that a worker has begun are finished; the others stay as they are until the regrade is resumed. */
export const stopRegrade = (actor: Actor, regradeId: string, now: Date): Promise<Done> =>
  change(actor, regradeId, ['running'], 'stop-regrade', now, async (tx) => {
    await tx.update(regrades).set({ stoppedAt: now }).where(eq(regrades.id, regradeId))
    return undefined
  })

/** Goes on where it was stopped or interrupted, and tries again what could not be graded. */
export const resumeRegrade = (actor: Actor, regradeId: string, now: Date): Promise<Done> =>
  change(actor, regradeId, ['running', 'stopped', 'ready'], 'resume-regrade', now, async (tx) => {
    await tx.update(regrades).set({ stoppedAt: null }).where(eq(regrades.id, regradeId))
    const result = tx
      .select({ one: sql`1` })
      .from(regradeResults)
      .where(eq(regradeResults.itemId, regradeItems.id))
    const open = await tx
      .update(regradeItems)
      .set({ failedWhy: null, failedAt: null })
      .where(and(eq(regradeItems.regradeId, regradeId), notExists(result)))
      .returning({ id: regradeItems.id })
    // A job that is still waiting comes twice then, and the second time finds the item graded.
    if (open.length > 0)
      await enqueueRegrade(
        tx,
        open.map(({ id }) => id),
      )
  })

/** The results are kept for the record and never count. */
export const discardRegrade = (actor: Actor, regradeId: string, now: Date): Promise<Done> =>
  change(actor, regradeId, ['running', 'stopped', 'ready'], 'discard-regrade', now, async (tx) => {
    await tx
      .update(regrades)
      .set({ discardedAt: now, discardedBy: actor.id })
      .where(eq(regrades.id, regradeId))
  })

/**
 * All results become gradings, or none: what could not be graded keeps its score. Refused where the actor's own attempt
 * is among them.
 */
export const applyRegrade = (actor: Actor, regradeId: string, now: Date): Promise<Done> =>
  change(actor, regradeId, ['ready'], 'apply-regrade', now, async (tx, regrade) => {
    const touched = await attemptsOf(tx, regradeId)
    if (touched.some(({ userId }) => userId === actor.id)) return refused('own-attempt')
    await appendGradings(tx, regradeId, now)
    await tx.update(regrades).set({ appliedAt: now, appliedBy: actor.id }).where(eq(regrades.id, regradeId))
    const { courseId, reason } = regrade
    const entry = { at: now, actorId: actor.id, courseId, verb: 'regrade', entity: 'attempt' }
    const entries = touched.map(({ id }) => ({ ...entry, entityId: id, detail: { regradeId, reason } }))
    for (let start = 0; start < entries.length; start += rowsPerInsert)
      await tx.insert(auditLog).values(entries.slice(start, start + rowsPerInsert))
    await notify(tx, ...touched.map(({ id }): Topic => `attempt:${id}`), `faults:${courseId}`)
  })

/** Postgres takes 65,535 parameters at once. */
const rowsPerInsert = 5_000

async function appendGradings(tx: Tx, regradeId: string, now: Date) {
  // Never before what it replaces, whatever the clocks of two machines say: the latest grading counts.
  const after = sql`greatest(${now.toISOString()}::timestamptz, (
    select max(before.graded_at) + interval '1 millisecond' from ${gradings} before
    where before.attempt_question_id = ${regradeItems.attemptQuestionId}
  ))`
  await tx.execute(sql`
    insert into ${gradings} (attempt_question_id, submission_id, response_id, question_version_id, cause, regrade_id,
      job_key, score, verdict, seed, runtime, graded_at)
    select ${regradeItems.attemptQuestionId}, ${regradeItems.submissionId}, ${regradeItems.responseId},
      ${regradeItems.questionVersionId}, 'regrade', ${regradeItems.regradeId}, 'regrade:' || ${regradeItems.id},
      ${regradeResults.score}, ${regradeResults.verdict}, ${regradeItems.seed}, ${regradeResults.runtime}, ${after}
    from ${regradeItems} join ${regradeResults} on ${regradeResults.itemId} = ${regradeItems.id}
    where ${regradeItems.regradeId} = ${regradeId} and ${regradeResults.score} is not null
    on conflict (job_key) do nothing`)
  // Those that had never been gradable are graded now.
  const graded = tx
    .select({ id: gradings.submissionId })
    .from(gradings)
    .where(and(eq(gradings.regradeId, regradeId), isNotNull(gradings.submissionId)))
  await tx
    .update(submissions)
    .set({ gradedAt: now, failedWhy: null, failedAt: null })
    .where(and(isNull(submissions.gradedAt), sql`${submissions.id} in ${graded}`))
}

const attemptsOf = (tx: Tx, regradeId: string) =>
  tx
    .selectDistinct({ id: attempts.id, userId: attempts.userId })
    .from(regradeItems)
    .innerJoin(attemptQuestions, eq(attemptQuestions.id, regradeItems.attemptQuestionId))
    .innerJoin(attempts, eq(attempts.id, attemptQuestions.attemptId))
    .where(eq(regradeItems.regradeId, regradeId))

/** One decision at a time: the regrade's row is locked, and workers that record a result wait for it or are too late. */
function change(
  actor: Actor,
  regradeId: string,
  from: RegradeState[],
  verb: string,
  now: Date,
  work: (tx: Tx, regrade: Regrade) => Promise<Refusal | undefined>,
): Promise<Done> {
  return db.transaction(async (tx): Promise<Done> => {
    if (!isId(regradeId)) return refused('not-found')
    const [regrade] = await tx.select().from(regrades).where(eq(regrades.id, regradeId)).for('update')
    if (!regrade || !authorize(actor, 'regrade', { type: 'course', courseId: regrade.courseId }))
      return refused('not-found')
    const progress = (await countItems(tx, [regradeId])).get(regradeId)!
    if (!from.includes(regradeState(regrade, progress))) return refused('regrade-not-ready')
    const refusal = await work(tx, regrade)
    if (refusal) return refusal
    const { courseId } = regrade
    const entry = { actorId: actor.id, courseId, verb, entity: 'regrade', entityId: regradeId }
    await audit(tx, { ...entry, detail: { ...progress } }, now)
    await notify(tx, `regrade:${regradeId}`)
    return { ok: true }
  })
}
