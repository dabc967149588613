/** Whether two questions, or two choices, are one. */
import { locales } from '#graders/contract/text.ts'
import type { BankQuestion } from '../load.ts'
import { type Finding, noFindings, type RuleResult } from './rule.ts'
import { bare, optionLists, proseOf } from './texts.ts'

/** Share of letter triples that two stems may have in common before they are one question asked twice. */
const nearlyIdentical = 0.7

export function similarity(bank: BankQuestion[]): RuleResult[] {
  return [
    noFindings('stems', 'No two questions have nearly the same stem.', nearDuplicates(bank)),
    noFindings(
      'distinct-choices',
      'Every choice differs from every other in more than looks.',
      bank.flatMap(equalChoices),
    ),
  ]
}

function nearDuplicates(bank: BankQuestion[]): Finding[] {
  const asked = bank.map(({ id, content }) => ({
    id,
    // "What does this print?" is another question above other code or another figure.
    about: JSON.stringify([content.fragment, content.figure, content.generator]),
    triples: locales.map((locale) => triplesOf(proseOf(content.stem[locale]) + content.stem[locale])),
  }))
  return asked.flatMap((question, i) =>
    asked.slice(0, i).flatMap((other) => {
      const shared = Math.max(...question.triples.map((triples, k) => jaccard(triples, other.triples[k]!)))
      const sameSubject = question.about === other.about || question.about === '[null,null,null]'
      if (shared < nearlyIdentical || !sameSubject) return []
      return [
        {
          where: `${other.id} ~ ${question.id}`,
          detail: `${Math.round(shared * 100)} % of their letter triples`,
        },
      ]
    }),
  )
}

function triplesOf(text: string): Set<string> {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return new Set(Array.from({ length: Math.max(1, letters.length - 2) }, (_, i) => letters.slice(i, i + 3)))
}

function jaccard(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((triple) => b.has(triple)).length
  return shared / (a.size + b.size - shared)
}

function equalChoices({ id, content }: BankQuestion): Finding[] {
  return optionLists(content).flatMap(({ path, options }) =>
    locales.flatMap((locale) => {
      const texts = options.flatMap(({ text }) => (text ? [bare(text[locale])] : []))
      const twice = texts.find((text, i) => texts.indexOf(text) < i)
      return twice === undefined ? [] : [{ where: id, detail: `${path} (${locale}): ${twice}` }]
    }),
  )
}
