import { desc, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { questionVariants, questionVersions } from '#db/schema/questions.ts'
import type { QuestionContent, VariantParams } from '#graders/question.ts'
import { insertSeeds } from '#lib/grading/version-seeds.ts'
import { contentHash } from './content-hash.ts'

export type NewVersion = {
  questionId: string
  content: QuestionContent
  /** Made by the content's generator in the sandbox; empty for questions without one. */
  variants: { seed: number; params: VariantParams }[]
  /** Sample cases with expected values, for the browser's Run; null for theory. */
  samples: unknown
  proof: unknown
  publishedBy: string | null
}

/** Appends the next immutable version. The caller has checked the content and holds the question's row lock. */
export async function insertVersion(
  tx: Tx,
  version: NewVersion,
  now: Date,
): Promise<{ id: string; number: number }> {
  const { questionId, content } = version
  const [latest] = await tx
    .select({ number: questionVersions.number })
    .from(questionVersions)
    .where(eq(questionVersions.questionId, questionId))
    .orderBy(desc(questionVersions.number))
    .limit(1)
  const [row] = await tx
    .insert(questionVersions)
    .values({
      questionId,
      number: (latest?.number ?? 0) + 1,
      kind: content.kind,
      topics: content.topics,
      difficulty: content.difficulty,
      content,
      contentHash: contentHash(content),
      samples: version.samples,
      proof: version.proof,
      publishedAt: now,
      publishedBy: version.publishedBy,
    })
    .returning({ id: questionVersions.id, number: questionVersions.number })
  if (version.variants.length > 0)
    await tx
      .insert(questionVariants)
      .values(version.variants.map((variant) => ({ versionId: row!.id, ...variant })))
  if (content.kind === 'code') await insertSeeds(tx, row!.id)
  return row!
}
