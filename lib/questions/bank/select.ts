/** Which questions a query finds, in its order, and how many each value of each filter would find. */
import type { QuestionTrait } from '#db/schema/question-search.ts'
import type { QuestionKind } from '#graders/question.ts'
import { topics, unitOf } from '#graders/topics.ts'
import { type BankQuery, type Facet, facets } from '#lib/bank/query.ts'

/** A question as filters see it: without its texts, so that thousands are quickly read. */
export type BankEntry = {
  id: string
  slug: string
  kind: QuestionKind
  topics: string[]
  difficulty: number
  level: string
  traits: QuestionTrait[]
  version: number | null
  hasDraft: boolean
  retired: boolean
  changedAt: Date
  openReports: number
  /** Exams that ask everybody for it, or that asked somebody. */
  exams: string[]
  /** The search's words are all in its texts. */
  matches: boolean
}

export type Counts = Record<Facet, Record<string, number>>

export const pageSize = 25

const valuesOf: Record<Facet, (entry: BankEntry) => string[]> = {
  kind: ({ kind }) => [kind],
  unit: ({ topics }) => [...new Set(topics.map((topic) => String(unitOf(topic))))],
  topic: ({ topics }) => topics,
  difficulty: ({ difficulty }) => [String(difficulty)],
  level: ({ level }) => [level],
  status: ({ version, hasDraft, retired, openReports }) => [
    ...(version !== null && !retired ? ['published'] : []),
    ...(hasDraft ? ['draft'] : []),
    ...(retired ? ['retired'] : []),
    ...(openReports > 0 ? ['reported'] : []),
  ],
  trait: ({ traits }) => traits,
  used: ({ exams }) => (exams.length === 0 ? ['never'] : exams),
}

export function selectEntries(entries: BankEntry[], query: BankQuery) {
  const counts = Object.fromEntries(facets.map((facet) => [facet, {}])) as Counts
  const found: BankEntry[] = []
  for (const entry of entries) {
    if (!entry.matches) continue
    const misses = facets.filter((facet) => {
      const wanted = query[facet]
      return wanted !== null && !valuesOf[facet](entry).includes(wanted)
    })
    if (misses.length === 0) found.push(entry)
    // A value's count says what choosing it would show: every other filter stays as it is.
    for (const facet of misses.length === 0 ? facets : misses.length === 1 ? misses : [])
      for (const value of valuesOf[facet](entry)) counts[facet][value] = (counts[facet][value] ?? 0) + 1
  }
  return { found: found.sort(orders[query.sort]), counts }
}

const place = new Map(topics.map(({ id }, index) => [id, index]))
const placeOf = ({ topics: [topic = ''] }: BankEntry) => place.get(topic) ?? topics.length
const byName = (a: BankEntry, b: BankEntry) => (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0)

const orders: Record<BankQuery['sort'], (a: BankEntry, b: BankEntry) => number> = {
  topic: (a, b) => placeOf(a) - placeOf(b) || byName(a, b),
  name: byName,
  easy: (a, b) => a.difficulty - b.difficulty || byName(a, b),
  hard: (a, b) => b.difficulty - a.difficulty || byName(a, b),
  recent: (a, b) => b.changedAt.getTime() - a.changedAt.getTime() || byName(a, b),
}

/** A page beyond the last shows the last. */
export function pageOf<Row>(rows: Row[], wanted: number): { rows: Row[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(rows.length / pageSize))
  const page = Math.min(wanted, pages)
  return { rows: rows.slice((page - 1) * pageSize, page * pageSize), page, pages }
}
