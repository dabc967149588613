/** Which questions of the bank are asked for, as the address of the list says it: links and Back keep it. */
import type { QuestionTrait } from '#db/schema/question-search.ts'
import { levels } from '#graders/contract/common.ts'
import { isTopic, units } from '#graders/topics.ts'
import { questionKinds } from '#lib/questions/kinds.ts'

export const statuses = ['published', 'draft', 'reported', 'retired'] as const
export const traits = ['figure', 'fragment', 'variants'] as const satisfies QuestionTrait[]
export const sortings = ['topic', 'name', 'easy', 'hard', 'recent'] as const
export type BankStatus = (typeof statuses)[number]
export type Sorting = (typeof sortings)[number]

/** What a filter can be set to, as it stands in the address; null: any. */
export const facets = ['kind', 'unit', 'topic', 'difficulty', 'level', 'status', 'trait', 'used'] as const
export type Facet = (typeof facets)[number]

export type BankQuery = Record<Facet, string | null> & { text: string; sort: Sorting; page: number }

type Given = Record<string, string | string[] | undefined>

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const known: Record<Facet, (value: string) => boolean> = {
  kind: (value) => questionKinds.some((kind) => kind === value),
  unit: (value) => units.some(({ number }) => String(number) === value),
  topic: isTopic,
  difficulty: (value) => /^[1-5]$/.test(value),
  level: (value) => levels.some((level) => level === value),
  status: (value) => statuses.some((status) => status === value),
  trait: (value) => traits.some((trait) => trait === value),
  used: (value) => value === 'never' || uuid.test(value),
}

const maxTextLength = 200

/** What can't be understood is left out: an address typed by hand still shows a list. */
export function parseBankQuery(given: Given): BankQuery {
  const one = (name: string) => [given[name]].flat()[0] ?? ''
  const page = Number(one('page'))
  const chosen = facets.map((facet) => [facet, known[facet](one(facet)) ? one(facet) : null])
  return {
    ...(Object.fromEntries(chosen) as Record<Facet, string | null>),
    text: one('q').replaceAll('\0', '').slice(0, maxTextLength),
    sort: sortings.find((sort) => sort === one('sort')) ?? 'topic',
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  }
}

/** The address again, without what is as it is anyway. */
export function bankAddress({ text, sort, page, ...chosen }: BankQuery): string {
  const search = new URLSearchParams()
  if (text !== '') search.set('q', text)
  for (const facet of facets) if (chosen[facet] !== null) search.set(facet, chosen[facet])
  if (sort !== 'topic') search.set('sort', sort)
  if (page > 1) search.set('page', String(page))
  return search.size === 0 ? '' : `?${search}`
}

export const isFiltered = ({ text, ...query }: BankQuery): boolean =>
  text !== '' || facets.some((facet) => query[facet] !== null)
