import { randomInt } from 'node:crypto'
import { eq, max } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import type { AttemptMode } from '#db/schema/attempts.ts'
import { submissions } from '#db/schema/grading.ts'
import { enqueueGrading } from '#lib/queue/queue.ts'

type NewSubmission = {
  attempt: { userId: string; mode: AttemptMode }
  question: { id: string }
  source: string
}

/** Stores and enqueues. The caller holds the attempt's lock, so numbers can't collide. */
export async function insertSubmission(tx: Tx, { attempt, question, source }: NewSubmission, at: Date) {
  const [last] = await tx
    .select({ number: max(submissions.number) })
    .from(submissions)
    .where(eq(submissions.attemptQuestionId, question.id))
  const [row] = await tx
    .insert(submissions)
    .values({
      attemptQuestionId: question.id,
      userId: attempt.userId,
      number: (last?.number ?? 0) + 1,
      source,
      // Drawn only now, after the source is fixed: nobody can fit code to the hidden cases.
      seed: randomInt(1, 2 ** 31),
      submittedAt: at,
    })
    .returning({ id: submissions.id })
  await enqueueGrading(tx, row!.id, attempt.mode === 'practice' ? 'practice' : 'exam')
  return row!.id
}
