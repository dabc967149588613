/** The bank as instructors search it. */
import { desc, eq, inArray, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { questionSearch } from '#db/schema/question-search.ts'
import { questionDrafts, questions, questionVersions } from '#db/schema/questions.ts'
import type { LocalText } from '#graders/contract/text.ts'
import type { QuestionKind } from '#graders/question.ts'
import { type Actor, coursesAs } from '#lib/auth/authorize.ts'
import type { BankQuery } from '#lib/bank/query.ts'
import { openReportsIn } from '../reports/count-open.ts'
import { examsByQuestion, examsOf } from '../use/exams.ts'
import { wordsOf } from './normalise.ts'
import { refreshSearch } from './refresh.ts'
import { type BankEntry, type Counts, pageOf, selectEntries } from './select.ts'
import { meantBy } from './spellings.ts'

export type BankRow = BankEntry & { label: LocalText }
export type BankList = {
  rows: BankRow[]
  page: number
  pages: number
  /** How many the query finds, of how many. */
  found: number
  total: number
  counts: Counts
  exams: { id: string; title: LocalText }[]
}

export async function listBank(actor: Actor, query: BankQuery): Promise<BankList> {
  const { entries, exams } = await loadEntries(actor, query.text)
  const { found, counts } = selectEntries(entries, query)
  const { rows, page, pages } = pageOf(found, query.page)
  const labels = await loadLabels(rows.map(({ id }) => id))
  return {
    rows: rows.map((row) => ({ ...row, label: labels.get(row.id) ?? { en: '', ko: '' } })),
    ...{ page, pages, found: found.length, total: entries.length, counts },
    exams: exams.map(({ id, title }) => ({ id, title })),
  }
}

/** All that a query finds, in its order: what an export takes. */
export async function findInBank(actor: Actor, query: BankQuery): Promise<BankEntry[]> {
  return selectEntries((await loadEntries(actor, query.text)).entries, query).found
}

async function loadEntries(actor: Actor, text: string) {
  const courseIds = coursesAs(actor, 'instructor')
  if (courseIds.length === 0) return { entries: [], exams: [] }
  await refreshSearch(courseIds)
  const exams = await examsOf(courseIds)
  const [rows, reports, usedIn] = await Promise.all([
    loadRows(courseIds, text),
    openReportsIn(courseIds),
    examsByQuestion(courseIds, exams),
  ])
  const entries = rows.map(
    ({ kind, publishedAt, draftedAt, retiredAt, createdAt, ...row }): BankEntry => ({
      ...row,
      kind: kind as QuestionKind,
      hasDraft: draftedAt !== null,
      retired: retiredAt !== null,
      changedAt: new Date(Math.max(...[createdAt, publishedAt, draftedAt, retiredAt].map(Number))),
      openReports: reports.get(row.id) ?? 0,
      exams: usedIn.get(row.id) ?? [],
    }),
  )
  return { entries, exams }
}

/**
 * Words are found by substring, which is what Korean needs, where endings and particles follow a word without a space.
 * A trigram index could not help: the usual Korean word has two syllables, and `pg_trgm` is not everywhere to be had.
 * Figures are in lib/README.md.
 */
async function loadRows(courseIds: string[], text: string) {
  const contains = wordsOf(text).map((word) => {
    const places = meantBy(word).map((term) => sql`strpos(${questionSearch.text}, ${term}) > 0`)
    return sql`(${sql.join(places, sql` or `)})`
  })
  const matches = contains.length === 0 ? sql`true` : sql.join(contains, sql` and `)
  const newest = db
    .selectDistinctOn([questionVersions.questionId], {
      questionId: questionVersions.questionId,
      number: questionVersions.number,
      publishedAt: questionVersions.publishedAt,
    })
    .from(questionVersions)
    .orderBy(questionVersions.questionId, desc(questionVersions.number))
    .as('newest')
  return db
    .select({
      ...{ id: questions.id, slug: questions.slug, kind: questions.kind },
      ...{ topics: questionSearch.topics, difficulty: questionSearch.difficulty },
      ...{ level: questionSearch.level, traits: questionSearch.traits },
      ...{ version: newest.number, publishedAt: newest.publishedAt, draftedAt: questionDrafts.updatedAt },
      ...{ retiredAt: questions.retiredAt, createdAt: questions.createdAt },
      matches: sql<boolean>`(${matches})`,
    })
    .from(questions)
    .innerJoin(questionSearch, eq(questionSearch.questionId, questions.id))
    .leftJoin(newest, eq(newest.questionId, questions.id))
    .leftJoin(questionDrafts, eq(questionDrafts.questionId, questions.id))
    .where(inArray(questions.courseId, courseIds))
}

async function loadLabels(ids: string[]): Promise<Map<string, LocalText>> {
  const rows = await db
    .select({ id: questionSearch.questionId, label: questionSearch.label })
    .from(questionSearch)
    .where(inArray(questionSearch.questionId, ids))
  return new Map(rows.map(({ id, label }) => [id, label]))
}
