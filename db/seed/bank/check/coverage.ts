/** Whether the bank has what the course needs: topics, kinds, sources. */
import { theoryKinds } from '#graders/theory/kinds/registry.ts'
import { formulaTopics, topics, units } from '#graders/topics.ts'
import type { BankQuestion } from '../load.ts'
import { type Finding, noFindings, type RuleResult } from './rule.ts'

const isComputed = ({ content }: BankQuestion) => content.generator !== undefined

export function coverage(bank: BankQuestion[]): RuleResult[] {
  return [
    noFindings(
      'topics',
      'Every topic has at least two concept questions of different kinds.',
      topics.flatMap(({ id }) => topicFinding(id, bank)),
    ),
    noFindings(
      'formulas',
      'Every topic with a formula has a question that is computed anew for every student.',
      [...formulaTopics]
        .filter(
          (id) => !bank.some((question) => isComputed(question) && question.content.topics.includes(id)),
        )
        .map((id) => ({ where: id, detail: 'no parameterised question' })),
    ),
    noFindings('kinds', 'Every kind of question is used, and every unit has questions.', [
      ...Object.keys(theoryKinds)
        .filter((kind) => !bank.some(({ content }) => content.kind === kind))
        .map((kind) => ({ where: kind, detail: 'no question of this kind' })),
      ...units
        .filter(({ number }) => !bank.some(({ unit }) => unit === number))
        .map(({ slug }) => ({ where: slug, detail: 'no question in this unit' })),
    ]),
    noFindings(
      'references',
      'Every question names its source with a year.',
      bank
        .filter(({ content }) => !/\b(18|19|20)\d\d\b/.test(content.reference ?? ''))
        .map(({ id, content }) => ({ where: id, detail: content.reference ?? 'no reference' })),
    ),
  ]
}

function topicFinding(id: string, bank: BankQuestion[]): Finding[] {
  const own = bank.filter((question) => question.topic === id && !isComputed(question))
  const kinds = new Set(own.map(({ content }) => content.kind))
  if (own.length >= 2 && kinds.size >= 2) return []
  return [{ where: id, detail: `${own.length} concept questions of ${kinds.size} kinds` }]
}

/** How many questions there are of each: the numbers of the report. */
export function counts(bank: BankQuestion[]) {
  const by = (name: (question: BankQuestion) => string) => {
    const groups = Map.groupBy(bank, name)
    return Object.fromEntries([...groups].map(([key, questions]) => [key, questions.length]))
  }
  return {
    questions: bank.length,
    parameterised: bank.filter(isComputed).length,
    codeReading: bank.filter(({ content }) => content.fragment !== undefined).length,
    withFigure: bank.filter(hasFigure).length,
    units: units.map(({ number, slug, title }) => {
      const own = bank.filter(({ unit }) => unit === number)
      const kinds = Object.keys(theoryKinds).map((kind) => [
        kind,
        own.filter(({ content }) => content.kind === kind).length,
      ])
      return { number, slug, title, questions: own.length, kinds: Object.fromEntries(kinds) }
    }),
    topics: by(({ topic }) => topic),
    kinds: by(({ content }) => content.kind),
    levels: by(({ content }) => content.level),
    difficulties: by(({ content }) => String(content.difficulty)),
  }
}
export type Counts = ReturnType<typeof counts>

const hasFigure = ({ content }: BankQuestion) =>
  content.figure !== undefined || ('choices' in content && content.choices.some(({ figure }) => figure))
