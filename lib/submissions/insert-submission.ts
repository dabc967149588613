import { sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import type { AttemptMode } from '#db/schema/attempts.ts'
import { submissions } from '#db/schema/grading.ts'
import { drawSeed } from '#lib/grading/version-seeds.ts'
import { enqueueGrading } from '#lib/queue/queue.ts'

type NewSubmission = {
  attempt: { userId: string; mode: AttemptMode }
  question: { id: string; questionVersionId: string }
  source: string
}

/** Stores and enqueues. The caller holds the attempt's lock, so numbers can't collide. */
export async function insertSubmission(tx: Tx, { attempt, question, source }: NewSubmission, at: Date) {
  const made = sql<number>`(select count(*) from submissions where attempt_question_id = ${question.id})`
  const [row] = await tx
    .insert(submissions)
    .values({
      attemptQuestionId: question.id,
      userId: attempt.userId,
      // None is ever deleted, so the next number is one more than there are.
      number: sql`${made} + 1`,
      source,
      // Drawn only now, after the source is fixed: nobody can fit code to the hidden cases.
      seed: await drawSeed(tx, question.questionVersionId),
      submittedAt: at,
    })
    .returning({ id: submissions.id })
  await enqueueGrading(tx, row!.id, attempt.mode === 'practice' ? 'practice' : 'exam')
  return row!.id
}
