/** What becomes of a judged submission. The queue may deliver a job twice; a grade is stored once. */
import { and, eq, isNull } from 'drizzle-orm'
import { db, type Tx } from '#db/client.ts'
import { attemptQuestions, attempts } from '#db/schema/attempts.ts'
import { gradings, submissions } from '#db/schema/grading.ts'
import { plainText } from '#graders/code/feedback/plain-text.ts'
import type { GradedVerdict } from '#graders/contract/verdict.ts'
import { audit } from '#lib/audit/audit.ts'
import { notify } from '#lib/live/notices.ts'

/** `repeated`: the submission had a grading already, of its own or of a regrade, and nothing was changed. */
export function recordVerdict(
  submissionId: string,
  verdict: GradedVerdict,
  now: Date,
): Promise<'recorded' | 'repeated'> {
  return db.transaction(async (tx) => {
    const submission = await getForUpdate(tx, submissionId)
    if (submission.gradedAt) return 'repeated'
    const inserted = await tx
      .insert(gradings)
      .values({
        attemptQuestionId: submission.attemptQuestionId,
        submissionId,
        questionVersionId: submission.questionVersionId,
        cause: 'submission',
        jobKey: `submission:${submissionId}`,
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
      .set({ gradedAt: now, failedWhy: null, failedAt: null })
      .where(eq(submissions.id, submissionId))
    const detail = { gradingId: inserted[0]!.id, score: verdict.score, runtime: verdict.runtime }
    await record(tx, submission.courseId, 'grade', submissionId, detail, now)
    await notify(tx, `submission:${submissionId}`, `attempt:${submission.attemptId}`)
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
      .set({ failedWhy: why, failedAt: now })
      .where(and(eq(submissions.id, submissionId), isNull(submissions.gradedAt)))
      .returning({ id: submissions.id })
    if (failed.length === 0) return
    await record(tx, submission.courseId, 'fail-grading', submissionId, { why }, now)
    const { attemptId, courseId } = submission
    await notify(tx, `submission:${submissionId}`, `attempt:${attemptId}`, `faults:${courseId}`)
  })
}

async function getForUpdate(tx: Tx, submissionId: string) {
  const [row] = await tx
    .select({
      attemptQuestionId: submissions.attemptQuestionId,
      questionVersionId: attemptQuestions.questionVersionId,
      attemptId: attempts.id,
      courseId: attempts.courseId,
      gradedAt: submissions.gradedAt,
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
