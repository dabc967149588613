import { and, eq } from 'drizzle-orm'
import { proofs, questionDrafts } from '#db/schema/questions.ts'
import { taskVersion } from '#graders/code/plan/version.ts'
import { recountMutants, withMutants } from '#graders/code/proof/count-mutants.ts'
import type { CodeTask } from '#graders/contract/task.ts'
import type { QuestionContent } from '#graders/question.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { withQuestion } from '../author.ts'
import { completed } from '../complete.ts'
import { contentHash } from '../content-hash.ts'
import { questionProblems } from '../problems.ts'
import type { ProofResult } from './result.ts'

/**
 * Counts a proof's mutants again for a draft in which nothing but the marks of equivalent ones changed since; nothing is
 * run. Refused as `not-proven` when anything else changed.
 */
export async function recountProof(actor: Actor, questionId: string, proofId: string, now: Date) {
  return withQuestion(actor, questionId, async (tx) => {
    const [draft] = await tx.select().from(questionDrafts).where(eq(questionDrafts.questionId, questionId))
    if (!draft) return { ok: false, reason: 'no-draft' } as const
    const problems = questionProblems(draft.content)
    if (problems.length > 0) return { ok: false, reason: 'invalid', problems } as const
    const content = completed(draft.content) as QuestionContent
    const [before] = await tx
      .select()
      .from(proofs)
      .where(and(eq(proofs.id, proofId), eq(proofs.questionId, questionId)))
    const result = before?.result as ProofResult | null | undefined
    if (content.kind !== 'code' || result?.type !== 'code' || !result.proof.mutants)
      return { ok: false, reason: 'not-proven' } as const
    if (unmarkedHash(content) !== unmarkedHash(before!.content))
      return { ok: false, reason: 'not-proven' } as const
    const mutants = recountMutants(result.proof.mutants, content.equivalentMutants ?? [])
    const proof = { ...withMutants(result.proof, mutants), taskVersion: taskVersion(content) }
    await tx.insert(proofs).values({
      questionId,
      content,
      contentHash: contentHash(content),
      requestedAt: now,
      requestedBy: actor.id,
      startedAt: now,
      finishedAt: now,
      result: { ...result, proof } satisfies ProofResult,
    })
    return { ok: true } as const
  })
}

const unmarkedHash = (content: unknown) =>
  contentHash({ ...(content as CodeTask), equivalentMutants: undefined })
