/** Whether English and Korean say the same, as far as signs can tell. */
import type { LocalText } from '#graders/contract/text.ts'
import type { BankQuestion } from '../load.ts'
import { deniesAlone } from './negation.ts'
import { missingNumbers } from './numbers.ts'
import { type Finding, noFindings, type RuleResult } from './rule.ts'
import { codeIn, localTexts, mathIn } from './texts.ts'

export function languages(bank: BankQuestion[]): RuleResult[] {
  const texts = bank.flatMap(({ id, content: { generator: _g, fragment: _f, ...content } }) =>
    localTexts(content).map(({ path, text }) => ({ where: id, path, text })),
  )
  const compare = (differ: (text: LocalText) => string | undefined): Finding[] =>
    texts.flatMap(({ where, path, text }) => {
      const detail = differ(text)
      return detail === undefined ? [] : [{ where, detail: `${path}: ${detail}` }]
    })
  return [
    noFindings(
      'same-math',
      'Formulas are the same in both languages.',
      compare((text) => difference(text, formulas)),
    ),
    noFindings(
      'same-code',
      'Code is the same in both languages.',
      compare((text) => difference(text, snippets)),
    ),
    noFindings('same-numbers', 'Numbers are the same in both languages.', compare(missingNumbers)),
    noFindings(
      'same-negation',
      'A stem or choice is negated in both languages or in neither.',
      texts.flatMap(({ where, path, text }) => {
        const language = isAsked(path) ? deniesAlone(text) : undefined
        return language ? [{ where, detail: `${path}: negated in ${language} only` }] : []
      }),
    ),
  ]
}

/** Words within a formula are translated, so they are left out. */
const formulas = (text: string) =>
  mathIn(text).map((formula) =>
    formula
      .replace(/\\(text|textsf|mathrm|textrm|operatorname)\{[^{}]*\}/g, '\\text')
      .replace(/^\$+|\$+$|\s+/g, ''),
  )

/** Comments and texts in quotes are translated. */
const snippets = (text: string) =>
  codeIn(text).map((snippet) =>
    snippet
      .replace(/(\/\/|#).*$/gm, '')
      .replace(/'[^'\n]*'|"[^"\n]*"/g, "''")
      .replace(/\s+/g, ''),
  )

function difference(text: LocalText, signsOf: (text: string) => string[]): string | undefined {
  const [en, ko] = [signsOf(text.en), signsOf(text.ko)]
  const onlyEn = without(en, ko)
  const onlyKo = without(ko, en)
  if (onlyEn.length + onlyKo.length === 0) return undefined
  return [...onlyEn.map((sign) => `en ${sign}`), ...onlyKo.map((sign) => `ko ${sign}`)].join(', ')
}

/** Repeating a sign in one language is a matter of style. */
const without = (signs: string[], others: string[]) =>
  [...new Set(signs)].filter((sign) => !others.includes(sign))

/** What a student decides about; explanations may put a thing the other way round. */
const isAsked = (path: string) =>
  path === 'stem' || /^(choices|reasons|items|pairs)\.\d+\.(text|left|right)$/.test(path)
