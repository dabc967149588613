/** A text or formula with several blanks; the score is the share of blanks filled rightly. */
import { z } from 'zod'
import { type LocalText, localText } from '../../contract/text.ts'
import { type Problem, problem } from '../problem.ts'
import { accepted, allForms, incomparable, keyText, typos } from '../reading/accepted.ts'
import { matchesEither } from '../reading/normalise.ts'
import { amount, getNumber, isClose, readNumber, tolerance } from '../reading/number.ts'
import { blankNames, showBlanks } from './blank-markers.ts'
import { equalParts, oneCorrect, textChoices, theoryCommon } from './common.ts'
import type { TheoryKind } from './kind.ts'

const blankName = z.string().regex(/^([1-9]|1\d|20)$/)
const blank = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), accepted, typos: typos.optional() }),
  z.strictObject({ type: z.literal('number'), answer: amount, tolerance: tolerance.optional() }),
  z.strictObject({ type: z.literal('choice'), options: textChoices }),
])
export type Blank = z.infer<typeof blank>

const content = z.strictObject({
  kind: z.literal('blanks'),
  ...theoryCommon,
  /** Markdown with a marker `[[name]]` for each blank. */
  text: localText,
  blanks: z.record(blankName, blank),
})
const answer = z.strictObject({ blanks: z.record(blankName, z.string().max(200)) })

export type BlanksContent = z.infer<typeof content>
export type BlanksAnswer = z.infer<typeof answer>
export type BlanksView = {
  kind: 'blanks'
  stem: LocalText
  /** Markers already replaced by signs. */
  text: LocalText
  blanks: (
    | { name: string; type: 'text' | 'number' }
    | { name: string; type: 'choice'; options: { id: string; text: LocalText }[] }
  )[]
}

export const blanks = {
  kind: 'blanks',
  content,
  answer,
  view: ({ stem, text, blanks }, rng) => ({
    kind: 'blanks',
    stem,
    text: { en: showBlanks(text.en), ko: showBlanks(text.ko) },
    blanks: Object.entries(blanks).map(([name, blank]) =>
      blank.type === 'choice'
        ? {
            name,
            type: blank.type,
            options: rng.shuffle(blank.options.map(({ id, text }) => ({ id, text }))),
          }
        : { name, type: blank.type },
    ),
  }),
  key: ({ blanks }) => ({
    blanks: Object.fromEntries(Object.entries(blanks).map(([name, blank]) => [name, keyOfBlank(blank)])),
  }),
  grade: (content, given) => {
    const parts = Object.entries(content.blanks).map(([name, blank]) => {
      const text = Object.hasOwn(given.blanks, name) ? given.blanks[name]! : ''
      const feedback = blank.type === 'choice' && blank.options.find(({ id }) => id === text)?.feedback
      return { id: name, right: isFilled(blank, text), ...(feedback && { feedback }) }
    })
    return { score: parts.filter(({ right }) => right).length / parts.length, parts }
  },
  problems: ({ text, blanks }) => [
    ...(Object.keys(blanks).length === 0 ? [problem('blanks', 'no-blanks')] : []),
    ...markerProblems(text, Object.keys(blanks)),
    ...Object.entries(blanks).flatMap(([name, blank]) => blankProblems(blank, `blanks.${name}`)),
  ],
} satisfies TheoryKind<BlanksContent, BlanksView, BlanksAnswer>

function keyOfBlank(blank: Blank): string {
  if (blank.type === 'text') return keyText(blank.accepted)
  if (blank.type === 'number') return String(blank.answer)
  return blank.options.find(({ correct }) => correct)?.id ?? ''
}

function isFilled(blank: Blank, text: string): boolean {
  if (blank.type === 'text') return matchesEither(text, allForms(blank.accepted), blank.typos)
  if (blank.type === 'choice') return blank.options.some(({ id, correct }) => correct && id === text)
  const read = readNumber(text)
  return read.ok && isClose(read.value, getNumber(blank.answer), blank.tolerance)
}

function markerProblems(text: LocalText, names: string[]): Problem[] {
  return (['en', 'ko'] as const).flatMap((locale) => {
    const marked = blankNames(text[locale])
    return [
      ...names
        .filter((name) => !marked.includes(name))
        .map((name) => problem(`text.${locale}`, 'marker-missing', `[[${name}]]`)),
      ...marked
        .filter((name) => !names.includes(name))
        .map((name) => problem(`text.${locale}`, 'marker-unknown', `[[${name}]]`)),
    ]
  })
}

function blankProblems(blank: Blank, path: string): Problem[] {
  if (blank.type === 'text') return incomparable(blank.accepted, `${path}.accepted`)
  if (blank.type === 'number') return []
  return [...oneCorrect(blank.options, `${path}.options`), ...equalParts(blank.options, `${path}.options`)]
}
