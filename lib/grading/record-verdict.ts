/** What becomes of a judged submission. The queue may deliver a job twice; a grade is stored once. */
import { and, eq, isNull, sql } from 'drizzle-orm'
import { db, type Tx } from '#db/client.ts'
import { attemptQuestions, attempts } from '#db/schema/attempts.ts'
import { gradings, submissions } from '#db/schema/grading.ts'
import { plainText } from '#graders/code/plain-text.ts'
import type { GradedVerdict } from '#graders/contract.ts'
import { audit } from '#lib/audit/audit.ts'
import { verdictChannel } from '#lib/submissions/listen.ts'

/** `regradeId` tells one regrade from another; each of them is stored once, too. */
export type GradingCause = { cause: 'submission' } | { cause: 'regrade'; regradeId: string }

/** `repeated`: this job's grading was there already, and nothing was changed. */
export function recordVerdict(
  submissionId: string,
  verdict: GradedVerdict,
  why: GradingCause,
  now: Date,
): Promise<'recorded' | 'repeated'> {
  return db.transaction(async (tx) => {
    const submission = await getForUpdate(tx, submissionId)
    const inserted = await tx
      .insert(gradings)
      .values({
        attemptQuestionId: submission.attemptQuestionId,
        submissionId,
        questionVersionId: submission.questionVersionId,
        cause: why.cause,
        jobKey:
          why.cause === 'regrade' ? `regrade:${why.regradeId}:${submissionId}` : `submission:${submissionId}`,
        score: verdict.score,
        verdict,
        seed: verdict.seed,
        runtime: verdict.runtime,
        gradedAt: now,
      })
      .onConflictDoNothing({ target: gradings.jobKey })
      .returning({ id: gradings.id })
    if (inserted.length === 0) return 'repeated'
    await tx
      .update(submissions)
      .set({ gradedAt: now, failedWhy: null })
      .where(eq(submissions.id, submissionId))
    const detail = {
      gradingId: inserted[0]!.id,
      score: verdict.score,
      runtime: verdict.runtime,
      cause: why.cause,
    }
    await record(tx, submission.courseId, 'grade', submissionId, detail, now)
    await notifyPages(tx, submissionId)
    return 'recorded'
  })
}

/** The queue gave up: not gradable by our fault. Staff see why; it is no zero and costs no try. */
export function recordFailure(submissionId: string, reason: string, now: Date): Promise<void> {
  const why = plainText(reason.slice(0, 2000))
  return db.transaction(async (tx) => {
    const submission = await getForUpdate(tx, submissionId)
    const failed = await tx
      .update(submissions)
      .set({ failedWhy: why })
      .where(and(eq(submissions.id, submissionId), isNull(submissions.gradedAt)))
      .returning({ id: submissions.id })
    if (failed.length === 0) return
    await record(tx, submission.courseId, 'fail-grading', submissionId, { why }, now)
    await notifyPages(tx, submissionId)
  })
}

async function getForUpdate(tx: Tx, submissionId: string) {
  const [row] = await tx
    .select({
      attemptQuestionId: submissions.attemptQuestionId,
      questionVersionId: attemptQuestions.questionVersionId,
      courseId: attempts.courseId,
    })
    .from(submissions)
    .innerJoin(attemptQuestions, eq(attemptQuestions.id, submissions.attemptQuestionId))
    .innerJoin(attempts, eq(attempts.id, attemptQuestions.attemptId))
    .where(eq(submissions.id, submissionId))
    .for('update', { of: submissions })
  if (!row) throw new Error(`Submission ${submissionId} does not exist`)
  return row
}

function record(
  tx: Tx,
  courseId: string,
  verb: string,
  entityId: string,
  detail: Record<string, unknown>,
  now: Date,
) {
  return audit(tx, { actorId: null, courseId, verb, entity: 'submission', entityId, detail }, now)
}

/** Delivered when the transaction commits, so nobody is told of a verdict that can't be read yet. */
const notifyPages = (tx: Tx, submissionId: string) =>
  tx.execute(sql`select pg_notify(${verdictChannel}, ${submissionId})`)
