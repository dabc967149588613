/** Closing: theory is graded at once, unsubmitted code is submitted, and no answer is taken any more. */
import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { attempts, type closers } from '#db/schema/attempts.ts'
import { audit } from '#lib/audit/audit.ts'
import { gradeResponse } from '#lib/grading/grade-response.ts'
import { latestResponses } from './latest-responses.ts'
import { type Attempt, loadGivenQuestions } from './load.ts'
import { submitDraft } from './submit-draft.ts'

/** The caller holds the attempt's lock and has seen that it is not closed. */
export async function closeLocked(tx: Tx, attempt: Attempt, by: (typeof closers)[number], now: Date) {
  const inTime = attempt.deadlineAt && attempt.deadlineAt < now ? attempt.deadlineAt : now
  const closedBy = inTime < now ? 'deadline' : by
  const latest = await latestResponses(tx, attempt.id)
  for (const question of await loadGivenQuestions(tx, attempt.id)) {
    const response = latest.get(question.id)
    if (question.content.kind === 'code') await submitDraft(tx, attempt, question, response, now)
    else if (response) await gradeResponse(tx, question, response, now)
  }
  await tx.update(attempts).set({ closedAt: inTime, closedBy }).where(eq(attempts.id, attempt.id))
  const { courseId, userId } = attempt
  const actorId = closedBy === 'deadline' ? null : userId
  await audit(
    tx,
    { actorId, courseId, verb: 'close', entity: 'attempt', entityId: attempt.id, detail: { closedBy } },
    now,
  )
}
