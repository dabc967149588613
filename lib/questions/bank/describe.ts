/** A question's content → what the bank's list shows and searches of it. */
import type { QuestionTrait } from '#db/schema/question-search.ts'
import type { LocalText } from '#graders/contract/text.ts'
import type { VariantParams } from '#graders/question.ts'
import { fillText } from '#graders/theory/placeholder.ts'
import { plainText } from '#lib/richtext/plain.ts'
import { normalise } from './normalise.ts'

export type Described = {
  topics: string[]
  difficulty: number
  level: string
  traits: QuestionTrait[]
  label: LocalText
  text: string
}

type Fields = Record<string, unknown>

/** Longer texts than any question's; a draft may hold anything. */
const maxTextLength = 100_000

/**
 * `contents`: the newest version, then the draft, as far as there are any; a draft may be malformed. The first one
 * describes the question, all are searched. `params` are a variant's of the newest version.
 */
export function describe(slug: string, contents: unknown[], params: VariantParams): Described {
  const fields = contents.map(asFields)
  const [first = {}] = fields
  // Code to be read has a place in the stem, not in one line of text.
  const plain = (text: string) => plainText(fillText(text, { fragment: '', ...params }))
  const label = asFields(first.title ?? first.stem)
  const topics = stringsIn(first.topics)
  const said = fields.flatMap((each) => [...textsIn(each), ...stringsIn(each.topics), ...sourceOf(each)])
  return {
    topics,
    difficulty: Number.isInteger(first.difficulty) ? Number(first.difficulty) : 0,
    level: typeof first.level === 'string' ? first.level : '',
    traits: [
      ...(holdsFigure(first) ? (['figure'] as const) : []),
      ...(first.fragment === undefined ? [] : (['fragment'] as const)),
      ...(first.generator === undefined ? [] : (['variants'] as const)),
    ],
    label: { en: plain(asText(label.en)), ko: plain(asText(label.ko)) },
    text: normalise([slug, ...new Set(said.map(plain))].join('\n').slice(0, maxTextLength)),
  }
}

const asFields = (value: unknown): Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : {}
const asText = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What people read stands below a language or, for answers that are recognised, below `forms`. */
function textsIn(node: unknown): string[] {
  if (node === null || typeof node !== 'object') return []
  return Object.entries(node).flatMap(([key, value]) =>
    ['en', 'ko', 'forms'].includes(key) ? stringsIn(value) : textsIn(value),
  )
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

/** Where the question comes from; of a coding task, `reference` is its solution instead. */
const sourceOf = (content: Fields): string[] =>
  content.kind === 'code' ? stringsIn(content.signature) : stringsIn(content.reference)

/** Choices may have figures of their own. */
function holdsFigure(node: unknown): boolean {
  if (node === null || typeof node !== 'object') return false
  return Object.entries(node).some(
    ([key, value]) => (key === 'figure' && Boolean(value)) || holdsFigure(value),
  )
}
