/** Keeps `question_search` up to date: rows of questions that changed since are made again when the bank is next read. */
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { questionSearch } from '#db/schema/question-search.ts'
import { questionDrafts, questions, questionVariants, questionVersions } from '#db/schema/questions.ts'
import type { VariantParams } from '#graders/question.ts'
import { describe } from './describe.ts'

/** Part of every stamp. Raise it when rows are to be made otherwise: all are made again. */
const maker = 1

/** Contents that are in memory at a time. */
const batchSize = 200

/**
 * Costs one query while nothing changed. Whoever writes versions or drafts need not know of it, so nobody can forget it;
 * two readers at once make the same rows.
 */
export async function refreshSearch(courseIds: string[]): Promise<void> {
  const stamp = sql<string>`concat_ws('/', ${sql.raw(String(maker))}::int, newest.id, extract(epoch from ${questionDrafts.updatedAt}))`
  const newest = db
    .selectDistinctOn([questionVersions.questionId], {
      id: questionVersions.id,
      questionId: questionVersions.questionId,
    })
    .from(questionVersions)
    .orderBy(questionVersions.questionId, desc(questionVersions.number))
    .as('newest')
  const stale = await db
    .select({
      ...{ id: questions.id, slug: questions.slug, versionId: newest.id },
      stamp,
    })
    .from(questions)
    .leftJoin(newest, eq(newest.questionId, questions.id))
    .leftJoin(questionDrafts, eq(questionDrafts.questionId, questions.id))
    .leftJoin(questionSearch, eq(questionSearch.questionId, questions.id))
    .where(
      and(inArray(questions.courseId, courseIds), sql`${questionSearch.stamp} is distinct from ${stamp}`),
    )
  for (let start = 0; start < stale.length; start += batchSize)
    await remake(stale.slice(start, start + batchSize))
}

type Stale = { id: string; slug: string; versionId: string | null; stamp: string }

async function remake(stale: Stale[]) {
  const versionIds = stale.flatMap(({ versionId }) => versionId ?? [])
  const versions = new Map(
    (
      await db
        .select({ id: questionVersions.id, content: questionVersions.content })
        .from(questionVersions)
        .where(inArray(questionVersions.id, versionIds))
    ).map(({ id, content }) => [id, content as unknown]),
  )
  const params = new Map(
    (
      await db
        .selectDistinctOn([questionVariants.versionId], {
          id: questionVariants.versionId,
          params: questionVariants.params,
        })
        .from(questionVariants)
        .where(inArray(questionVariants.versionId, versionIds))
        .orderBy(questionVariants.versionId, questionVariants.seed)
    ).map(({ id, params }): [string, VariantParams] => [id, params]),
  )
  const ids = stale.map(({ id }) => id)
  const drafts = new Map(
    (
      await db
        .select({ id: questionDrafts.questionId, content: questionDrafts.content })
        .from(questionDrafts)
        .where(inArray(questionDrafts.questionId, ids))
    ).map(({ id, content }) => [id, content]),
  )
  const rows = stale.map(({ id, slug, versionId, stamp }) => {
    const contents = [versions.get(versionId ?? ''), drafts.get(id)].filter(
      (content) => content !== undefined,
    )
    return { questionId: id, stamp, ...describe(slug, contents, params.get(versionId ?? '') ?? {}) }
  })
  const made = (column: string) => sql.raw(`excluded.${column}`)
  await db
    .insert(questionSearch)
    .values(rows)
    .onConflictDoUpdate({
      target: questionSearch.questionId,
      set: {
        ...{ stamp: made('stamp'), topics: made('topics'), difficulty: made('difficulty') },
        ...{ level: made('level'), traits: made('traits'), label: made('label'), text: made('text') },
      },
    })
}
