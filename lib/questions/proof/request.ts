import { eq } from 'drizzle-orm'
import { proofs, questionDrafts } from '#db/schema/questions.ts'
import type { QuestionContent } from '#graders/question.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { enqueueProof } from '#lib/queue/queue.ts'
import { withQuestion } from '../author.ts'
import { completed } from '../complete.ts'
import { contentHash } from '../content-hash.ts'
import { questionProblems } from '../problems.ts'
import { needsProof } from './result.ts'

/** Queues one run of the draft's solutions (or generator) in the sandbox. The draft must be well-formed. */
export async function requestProof(actor: Actor, questionId: string, now: Date) {
  return withQuestion(actor, questionId, async (tx) => {
    const [draft] = await tx.select().from(questionDrafts).where(eq(questionDrafts.questionId, questionId))
    if (!draft) return { ok: false, reason: 'no-draft' } as const
    const problems = questionProblems(draft.content)
    if (problems.length > 0) return { ok: false, reason: 'invalid', problems } as const
    const content = completed(draft.content) as QuestionContent
    if (!needsProof(content)) return { ok: false, reason: 'nothing-to-prove' } as const
    const [proof] = await tx
      .insert(proofs)
      .values({
        questionId,
        content,
        contentHash: contentHash(content),
        requestedAt: now,
        requestedBy: actor.id,
      })
      .returning({ id: proofs.id })
    await enqueueProof(tx, proof!.id)
    return { ok: true, proofId: proof!.id } as const
  })
}
