/** The source of a code-reading question: which part of it students read. */
import type { LocalText } from '../../contract/text.ts'
import type { VariantParams } from '../../question.ts'
import { fillText } from '../placeholder.ts'
import { type Problem, problem } from '../problem.ts'

/** Code above this line is shown; below it, what was shown is run and its answers are exported. */
const separator = /^\/\/ ---[ \t]*$/m

const shownPart = (source: string) => source.split(separator)[0]!.trimEnd()

/** An answer above the line would be shown. */
export const fragmentProblems = (source: string): Problem[] =>
  /^\s*export\b/m.test(shownPart(source)) ? [problem('fragment', 'fragment-shows-exports')] : []

/** The stem with the code in place of `{{fragment}}`, or below it. */
export function showFragment(stem: LocalText, source: string, params: VariantParams): LocalText {
  const shown = fillText(shownPart(source), params)
  const fence = shown.includes('```') ? '````' : '```'
  const code = `\n\n${fence}ts\n${shown}\n${fence}\n\n`
  const put = (text: string) =>
    fillText(text.includes('{{fragment}}') ? text : `${text}\n\n{{fragment}}`, {
      ...params,
      fragment: code,
    }).trim()
  return { en: put(stem.en), ko: put(stem.ko) }
}
