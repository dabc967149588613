/** A question's texts as its rules need them. */
import type { Locale, LocalText } from '#graders/contract/text.ts'
import type { TheoryContent } from '#graders/theory/kinds/registry.ts'

export type Option = { text?: LocalText; correct: boolean; feedback?: LocalText }
/** Options of which students choose one or more; `single` where exactly one is right. */
export type OptionList = { path: string; single: boolean; options: Option[] }

export function optionLists(content: TheoryContent): OptionList[] {
  if (content.kind === 'single-choice') return [{ path: 'choices', single: true, options: content.choices }]
  if (content.kind === 'multiple-choice')
    return [{ path: 'choices', single: false, options: content.choices }]
  if (content.kind === 'true-false') return [{ path: 'reasons', single: true, options: content.reasons }]
  if (content.kind !== 'blanks') return []
  return Object.entries(content.blanks).flatMap(([name, blank]) =>
    blank.type === 'choice' ? [{ path: `blanks.${name}`, single: true, options: blank.options }] : [],
  )
}

/** Every text in both languages, with its path. Figures' labels are left out: they are names, not sentences. */
export function localTexts(node: unknown, path: string[] = []): { path: string; text: LocalText }[] {
  if (!node || typeof node !== 'object' || path.at(-1) === 'figure') return []
  const { en, ko } = node as Partial<LocalText>
  if (typeof en === 'string' && typeof ko === 'string') return [{ path: path.join('.'), text: { en, ko } }]
  return Object.entries(node).flatMap(([key, value]) => localTexts(value, [...path, key]))
}

const math = /\$\$[\s\S]*?\$\$|\$[^$\n]*\$/g
const code = /(`{3,})[\s\S]*?\1|`[^`\n]*`/g

export const mathIn = (text: string) => text.replace(code, ' ').match(math) ?? []
export const codeIn = (text: string) => text.match(code) ?? []
export const proseOf = (text: string) => text.replace(code, ' ').replace(math, ' ')

/** Letters that a reader sees, roughly: a formula's commands count as one sign each. */
export const shownLength = (text: string): number =>
  text
    .replace(/\\[a-zA-Z]+/g, 'x')
    .replace(/[`*$\\{}^_]/g, '')
    .replace(/\s+/g, ' ')
    .trim().length

/** What is left of an option when its looks are taken away; signs of mathematics and code stay, being its meaning. */
export const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*`$]|\.$/g, '')

/** Whether a word stands alone in English, or the string stands anywhere in Korean. */
export function hasAny(text: string, words: string[], locale: Locale): boolean {
  const prose = proseOf(text).toLowerCase()
  if (locale === 'ko') return words.some((word) => prose.includes(word))
  return new RegExp(`(?<![\\w-])(${words.join('|')})(?![\\w-])`).test(prose)
}
