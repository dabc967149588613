/** Code that was written but not submitted when an attempt closes is submitted for the student. */
import { desc, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { submissions } from '#db/schema/grading.ts'
import type { CodeTask } from '#graders/contract/task.ts'
import { insertSubmission } from '#lib/submissions/insert-submission.ts'
import { sourceOf } from './answer.ts'
import type { LatestResponse } from './latest-responses.ts'
import type { Attempt, GivenQuestion } from './load.ts'

/** An untouched starter is no answer, and a draft that was submitted as it stands is not submitted twice. */
export function isWorthSubmitting(
  draft: string | undefined,
  starter: string,
  lastSubmitted: string | undefined,
) {
  if (!draft || draft.trim() === '' || draft === lastSubmitted) return false
  return draft.trim() !== starter.trim()
}

export async function submitDraft(
  tx: Tx,
  attempt: Attempt,
  question: GivenQuestion,
  draft: LatestResponse | undefined,
  at: Date,
) {
  const [last] = await tx
    .select({ source: submissions.source, submittedAt: submissions.submittedAt })
    .from(submissions)
    .where(eq(submissions.attemptQuestionId, question.id))
    .orderBy(desc(submissions.number))
    .limit(1)
  const source = sourceOf(draft?.answer)
  const { starter } = question.content as CodeTask
  if (!source || !isWorthSubmitting(source, starter, last?.source)) return
  if (last && draft && draft.savedAt <= last.submittedAt) return
  await insertSubmission(tx, { attempt, question, source }, at)
}
