/** Whether an explanation is long enough to say why the key holds and why each distractor fails. */
import { locales } from '#graders/contract/text.ts'
import type { BankQuestion } from '../load.ts'
import { noFindings, type RuleResult } from './rule.ts'
import { optionLists, shownLength } from './texts.ts'

/** Letters for the key, and for each distractor; a Korean letter says about as much as two English ones. */
const needed = { en: { key: 60, distractor: 30 }, ko: { key: 30, distractor: 14 } }

export function explanations(bank: BankQuestion[]): RuleResult[] {
  const findings = bank.flatMap(({ id, content }) => {
    const options = optionLists(content).flatMap(({ options }) => options)
    const wrong = options.filter(({ correct }) => !correct).length
    return locales.flatMap((locale) => {
      const feedback = options.reduce((sum, option) => sum + shownLength(option.feedback?.[locale] ?? ''), 0)
      const written = shownLength(content.explanation[locale]) + feedback
      const least = needed[locale].key + wrong * needed[locale].distractor
      return written >= least
        ? []
        : [{ where: id, detail: `${locale}: ${written} letters, at least ${least} expected` }]
    })
  })
  return [
    noFindings('explanations', 'Every explanation has room for the key and for each distractor.', findings),
  ]
}
