/** Staff send a submission that could not be graded to the queue again, once its cause is mended. */
import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { attemptQuestions } from '#db/schema/attempts.ts'
import { submissions } from '#db/schema/grading.ts'
import { isId, lockAttempt } from '#lib/attempts/load.ts'
import { audit } from '#lib/audit/audit.ts'
import { type Actor, authorize } from '#lib/auth/authorize.ts'
import { notify } from '#lib/live/notices.ts'
import { enqueueGrading } from '#lib/queue/queue.ts'
import { type Refusal, refused } from '#lib/refusal.ts'
import { submissionState } from '#lib/submissions/state.ts'

export async function retrySubmission(
  actor: Actor,
  submissionId: string,
  now: Date,
): Promise<{ ok: true } | Refusal> {
  if (!isId(submissionId)) return refused('not-found')
  return db.transaction(async (tx) => {
    const [row] = await tx
      .select({ submission: submissions, attemptId: attemptQuestions.attemptId })
      .from(submissions)
      .innerJoin(attemptQuestions, eq(attemptQuestions.id, submissions.attemptQuestionId))
      .where(eq(submissions.id, submissionId))
      .for('update', { of: submissions })
    const attempt = row && (await lockAttempt(tx, row.attemptId))
    if (!row || !attempt || !mayRetry(actor, attempt.courseId)) return refused('not-found')
    if (submissionState(row.submission) !== 'failed') return { ok: true }
    await tx
      .update(submissions)
      .set({ failedWhy: null, failedAt: null, startedAt: null, startedOn: null, tries: 0 })
      .where(eq(submissions.id, submissionId))
    await enqueueGrading(tx, submissionId, 'exam')
    const entry = {
      actorId: actor.id,
      courseId: attempt.courseId,
      verb: 'retry-grading',
      entity: 'submission',
    }
    await audit(
      tx,
      { ...entry, entityId: submissionId, detail: { failedWhy: row.submission.failedWhy } },
      now,
    )
    await notify(tx, `submission:${submissionId}`, `attempt:${attempt.id}`, `faults:${attempt.courseId}`)
    return { ok: true }
  })
}

/** Practice as well: whoever submitted it waits for staff, and nothing of theirs is shown. */
const mayRetry = (actor: Actor, courseId: string) => authorize(actor, 'regrade', { type: 'course', courseId })
