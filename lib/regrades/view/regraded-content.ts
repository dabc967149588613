import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { questionVersions } from '#db/schema/questions.ts'
import { regradeItems, regradeResults, regrades } from '#db/schema/regrades.ts'
import type { TheoryContent } from '#graders/theory/kinds/registry.ts'
import { instantiate } from '#graders/theory/variant.ts'

/** By attempt question: what the last applied regrade of a theory answer graded it with, values filled in. Holds keys. */
export async function loadRegradedContents(
  attemptQuestionIds: string[],
): Promise<Map<string, TheoryContent>> {
  if (attemptQuestionIds.length === 0) return new Map()
  const rows = await db
    .selectDistinctOn([regradeItems.attemptQuestionId], {
      id: regradeItems.attemptQuestionId,
      content: questionVersions.content,
      params: regradeResults.params,
    })
    .from(regradeItems)
    .innerJoin(regrades, eq(regrades.id, regradeItems.regradeId))
    .innerJoin(regradeResults, eq(regradeResults.itemId, regradeItems.id))
    .innerJoin(questionVersions, eq(questionVersions.id, regradeItems.questionVersionId))
    .where(
      and(
        inArray(regradeItems.attemptQuestionId, attemptQuestionIds),
        isNotNull(regradeItems.responseId),
        isNotNull(regrades.appliedAt),
        isNotNull(regradeResults.score),
      ),
    )
    .orderBy(regradeItems.attemptQuestionId, desc(regrades.appliedAt))
  return new Map(
    rows.map(({ id, content, params }) => {
      const theory = content as TheoryContent
      return [id, params ? instantiate(theory, params) : theory]
    }),
  )
}
