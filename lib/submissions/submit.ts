/** Handing in code: stored, numbered and queued in one transaction. */
import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { db, type Tx } from '#db/client.ts'
import { submissions } from '#db/schema/grading.ts'
import { maxSourceBytes } from '#graders/contract/limits.ts'
import { isStorableText } from '#lib/attempts/answer.ts'
import { findGiven, lockOwnAttempt } from '#lib/attempts/load.ts'
import { isOpen } from '#lib/attempts/rules.ts'
import { appendResponse } from '#lib/attempts/save-answer.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { type Refusal, refused } from '#lib/refusal.ts'
import { insertSubmission } from './insert-submission.ts'

export const submitInput = z.object({
  attemptId: z.uuid(),
  position: z.int().min(1).max(1000),
  source: z.string(),
})

/** Far above what learning needs; below what would hold up others. */
export const maxSubmissionsPerQuestion = 100

/** One waiting submission per question at a time; the source is also saved as the draft, for other devices. */
export async function submit(
  actor: Actor,
  input: z.input<typeof submitInput>,
  now: Date,
): Promise<{ ok: true; submissionId: string } | Refusal> {
  const parsed = submitInput.safeParse(input)
  if (!parsed.success) return refused('invalid-input')
  const { attemptId, position, source } = parsed.data
  if (source.trim() === '') return refused('source-empty')
  if (Buffer.byteLength(source) > maxSourceBytes) return refused('source-too-large')
  if (!isStorableText(source)) return refused('invalid-answer')
  return db.transaction(async (tx) => {
    const attempt = await lockOwnAttempt(tx, actor, 'answer', attemptId)
    const question = attempt && (await findGiven(tx, attemptId, position))
    if (!attempt || !question) return refused('not-found')
    if (!isOpen(attempt, now)) return refused('attempt-closed')
    if (question.kind !== 'code') return refused('not-a-coding-task')
    const { waiting, made } = await countOf(tx, question.id)
    if (waiting > 0) return refused('submission-pending')
    if (made >= maxSubmissionsPerQuestion) return refused('too-many-submissions')
    await appendResponse(tx, question.id, { source }, now)
    return { ok: true, submissionId: await insertSubmission(tx, { attempt, question, source }, now) }
  })
}

async function countOf(tx: Tx, attemptQuestionId: string) {
  const [row] = await tx
    .select({
      // What could not be graded by our fault is no try of the student's.
      made: sql<number>`count(*) filter (where failed_why is null)`.mapWith(Number),
      waiting: sql<number>`count(*) filter (where graded_at is null and failed_why is null)`.mapWith(Number),
    })
    .from(submissions)
    .where(eq(submissions.attemptQuestionId, attemptQuestionId))
  return row!
}
