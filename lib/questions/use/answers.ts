/** What came of the answers to one version of a question: a summary of facts, made without the database. */
import type { LocalText } from '#graders/contract/text.ts'
import type { QuestionContent } from '#graders/question.ts'
import { isTheoryKind, type TheoryContent, theoryKinds } from '#graders/theory/kinds/registry.ts'
import { isComputed } from '#graders/theory/variant.ts'
import { normalise } from '../bank/normalise.ts'

/** One closed attempt's. `share` of the points is null while it waits for a verdict, or was not answered. */
export type GivenAnswer = { answer: unknown; share: number | null }

export type ChoiceCount = {
  id: string
  /** Null: the choice is a picture. */
  text: LocalText | boolean | null
  correct: boolean
  count: number
}
export type FrequentAnswer = { text: string; count: number; share: number }

export type AnswerSummary = {
  given: number
  answered: number
  /** With a score. */
  graded: number
  full: number
  none: number
  /** Mean of the shares, 0 to 1; null without any. */
  mean: number | null
  choices: ChoiceCount[]
  /** The most frequent texts, where all variants ask for the same one. */
  frequent: FrequentAnswer[]
}

const maxFrequent = 10
/** Two sums of the same thirds may differ in the last bit. */
const almost = 1e-9

export function summariseAnswers(content: QuestionContent, given: GivenAnswer[]): AnswerSummary {
  const answered = given.filter(({ answer }) => answer !== null && answer !== undefined)
  const shares = answered.flatMap(({ share }) => share ?? [])
  return {
    ...{ given: given.length, answered: answered.length, graded: shares.length },
    full: shares.filter((share) => share > 1 - almost).length,
    none: shares.filter((share) => share < almost).length,
    mean: shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length,
    choices: content.kind === 'code' ? [] : countChoices(content, answered),
    frequent: content.kind === 'code' || isComputed(content) ? [] : countTexts(content, answered),
  }
}

/** Ids of choices are those of the version, whatever the variant. */
function countChoices(content: TheoryContent, answered: GivenAnswer[]): ChoiceCount[] {
  const picked = answered.map(({ answer }) => pickedIn(content.kind, answer))
  const count = (id: string) => picked.filter((ids) => ids.includes(id)).length
  const listed = (choices: { id: string; text?: LocalText | undefined; correct: boolean }[]) =>
    choices.map(({ id, text, correct }) => ({ id, text: text ?? null, correct, count: count(id) }))
  if (content.kind === 'single-choice' || content.kind === 'multiple-choice') return listed(content.choices)
  if (content.kind !== 'true-false') return []
  const values = [true, false].map((value) => ({
    ...{ id: String(value), text: value, count: count(String(value)) },
    correct: content.answer === value,
  }))
  return [...values, ...listed(content.reasons ?? [])]
}

function pickedIn(kind: TheoryContent['kind'], answer: unknown): string[] {
  const parsed = parse(kind, answer)
  if (!parsed) return []
  if ('choice' in parsed) return [String(parsed.choice)]
  if ('choices' in parsed) return [...new Set(parsed.choices as string[])]
  if ('value' in parsed) return [String(parsed.value), ...('reason' in parsed ? [String(parsed.reason)] : [])]
  return []
}

function countTexts(content: TheoryContent, answered: GivenAnswer[]): FrequentAnswer[] {
  if (content.kind !== 'short-text' && content.kind !== 'numeric') return []
  const found = new Map<string, FrequentAnswer>()
  for (const { answer, share } of answered) {
    const parsed = parse(content.kind, answer)
    const text = parsed && 'text' in parsed ? normalise(String(parsed.text)) : ''
    if (text === '' || share === null) continue
    const known = found.get(text)
    found.set(text, { text, count: (known?.count ?? 0) + 1, share })
  }
  return [...found.values()]
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
    .slice(0, maxFrequent)
}

/** What was stored may be anything: the schema of its kind decides. */
const parse = (kind: string, answer: unknown): Record<string, unknown> | undefined =>
  isTheoryKind(kind)
    ? (theoryKinds[kind].answer.safeParse(answer).data as Record<string, unknown>)
    : undefined
