import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { proofs, questionDrafts, questionVersions } from '#db/schema/questions.ts'
import type { QuestionContent } from '#graders/question.ts'
import type { Problem } from '#graders/theory/kinds/kind.ts'
import { audit } from '#lib/audit/audit.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { withQuestion } from './author.ts'
import { completed } from './complete.ts'
import { contentHash } from './content-hash.ts'
import { insertVersion } from './insert-version.ts'
import { questionProblems } from './problems.ts'
import { isPublishable, needsProof, type ProofResult } from './proof/result.ts'

type Refused = { ok: false; reason: string; problems?: Problem[] }

/** Makes the draft the next version. Nothing invalid or unproven gets through; each problem says where it is. */
export async function publishQuestion(
  actor: Actor,
  questionId: string,
  now: Date,
): Promise<{ ok: true; number: number } | Refused> {
  return withQuestion<{ ok: true; number: number } | Refused>(actor, questionId, async (tx, question) => {
    const [draft] = await tx.select().from(questionDrafts).where(eq(questionDrafts.questionId, questionId))
    if (!draft) return { ok: false, reason: 'no-draft' }
    const problems = questionProblems(draft.content)
    if (problems.length > 0) return { ok: false, reason: 'invalid', problems }

    const content = completed(draft.content) as QuestionContent
    const hash = contentHash(content)
    const [latest] = await tx
      .select({ contentHash: questionVersions.contentHash })
      .from(questionVersions)
      .where(eq(questionVersions.questionId, questionId))
      .orderBy(desc(questionVersions.number))
      .limit(1)
    if (latest?.contentHash === hash) return { ok: false, reason: 'unchanged' }

    const [proof] = await tx
      .select({ result: proofs.result })
      .from(proofs)
      .where(and(eq(proofs.questionId, questionId), eq(proofs.contentHash, hash), isNotNull(proofs.result)))
      .orderBy(desc(proofs.finishedAt))
      .limit(1)
    const result = proof?.result as ProofResult | undefined
    if (needsProof(content) && !result) return { ok: false, reason: 'not-proven' }
    if (result && !isPublishable(result)) return { ok: false, reason: 'proof-failed' }

    const version = await insertVersion(
      tx,
      {
        questionId,
        content,
        variants: result?.type === 'variants' ? result.variants : [],
        samples: result?.type === 'code' ? result.samples : null,
        proof: result?.type === 'code' ? result.proof : null,
        publishedBy: actor.id,
      },
      now,
    )
    await tx.delete(questionDrafts).where(eq(questionDrafts.questionId, questionId))
    const entry = { actorId: actor.id, courseId: question.courseId, verb: 'publish', entity: 'question' }
    await audit(tx, { ...entry, entityId: questionId, detail: { number: version.number } }, now)
    return { ok: true, number: version.number }
  })
}
