/** Schemas that several theory kinds are made of. */
import { z } from 'zod'
import { questionCommon } from '../../contract/common.ts'
import { maxSourceBytes } from '../../contract/limits.ts'
import { type Locale, type LocalText, localText } from '../../contract/text.ts'
import { type Figure, figure, figureProblems } from '../../figures/figure.ts'
import { type Problem, problem } from '../problem.ts'

const source = z.string().min(1).max(maxSourceBytes)

/** Every theory kind's own fields come after these. Sources are TypeScript; they only ever run in the sandbox. */
export const theoryCommon = {
  ...questionCommon.shape,
  /** Drawn between the stem and the answer. */
  figure: figure.optional(),
  /** Makes the values of `{{name}}`. */
  generator: source.optional(),
  /** Code to be read: what stands above its line `// ---` is shown, what it exports are values like a generator's. */
  fragment: source.optional(),
  /** The fragment fails, and its message is the value `error`. */
  throws: z.boolean().optional(),
  /** For a generator that can't make fifty different variants: how many there are at least, and why no more. */
  variants: z.strictObject({ count: z.int().min(2).max(49), reason: z.string().min(1).max(300) }).optional(),
}

/** Names one part of a question. Students see it, so it must not tell what is right: see db/seed/bank/part-ids.ts. */
export const partId = z.string().regex(/^[a-z0-9]{1,12}$/)

const choiceCommon = { id: partId, correct: z.boolean(), feedback: localText.optional() }

export const textChoice = z.strictObject({ ...choiceCommon, text: localText })
export type TextChoice = z.infer<typeof textChoice>
export const textChoices = z.array(textChoice).min(2).max(8)

/** A text, a picture, or both: choiceProblems sees to it that there is one. */
export const choice = z.strictObject({
  ...choiceCommon,
  text: localText.optional(),
  figure: figure.optional(),
})
export type Choice = z.infer<typeof choice>
export const choices = z.array(choice).min(2).max(8)

export type ChoiceView = { id: string; text?: LocalText; figure?: Figure }

export const viewChoice = ({ id, text, figure }: Choice): ChoiceView => ({
  id,
  ...(text && { text }),
  ...(figure && { figure }),
})

export function choiceProblems(list: Choice[], path: string): Problem[] {
  const empty = list.flatMap(({ text, figure }, i) =>
    text || figure ? [] : [problem(`${path}.${i}.text`, 'choice-empty')],
  )
  const broken = list.flatMap(({ figure }, i) => figureProblems(figure, `${path}.${i}.figure`))
  return [...empty, ...broken, ...equalParts(list, path)]
}

type Named = { id: string; text?: LocalText; figure?: Figure }

/** Two parts with the same id or, in one language, the same looks: nobody could tell which one was meant. */
export function equalParts(parts: Named[], path: string, field = 'text'): Problem[] {
  const problems: Problem[] = []
  for (const [i, part] of parts.entries()) {
    const earlier = parts.slice(0, i)
    const at = `${path}.${i}`
    if (earlier.some((other) => other.id === part.id)) problems.push(problem(`${at}.id`, 'duplicate-id'))
    for (const locale of ['en', 'ko'] as const) {
      const same = earlier.some((other) => shownAs(other, locale) === shownAs(part, locale))
      if (same) problems.push(problem(`${at}.${field}.${locale}`, 'equal-texts'))
    }
  }
  return problems
}

function shownAs({ text, figure }: Named, locale: Locale): string {
  const { alt: _, ...drawn } = figure ?? { alt: null }
  return `${text?.[locale].replace(/\s+/g, ' ').trim() ?? ''}${figure ? JSON.stringify(drawn) : ''}`
}

export function oneCorrect(list: { correct: boolean }[], path: string): Problem[] {
  const correct = list.filter((item) => item.correct).length
  return correct === 1 ? [] : [problem(path, correct === 0 ? 'no-correct-choice' : 'many-correct-choices')]
}
