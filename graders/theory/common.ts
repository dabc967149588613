/** Schemas that several theory kinds are made of. */
import { z } from 'zod'
import { localText, maxSourceBytes, questionCommon } from '../contract.ts'
import { type Problem, problem } from './problem.ts'

/** Every theory kind's own fields come after these. `generator` is TypeScript source; it only ever runs in the sandbox. */
export const theoryCommon = {
  ...questionCommon.shape,
  generator: z.string().min(1).max(maxSourceBytes).optional(),
}

/** Names one part of a question. Students see it, so it must not tell what is right: see db/seed/bank/part-ids.ts. */
export const partId = z.string().regex(/^[a-z0-9]{1,12}$/)

export const choice = z.strictObject({
  id: partId,
  text: localText,
  correct: z.boolean(),
  feedback: localText.optional(),
})
export type Choice = z.infer<typeof choice>
export const choices = z.array(choice).min(2).max(8)

type Named = { id: string; text: { en: string; ko: string } }

/** Two parts with the same id or, in one language, the same text: nobody could tell which one was meant. */
export function equalParts(parts: Named[], path: string, field = 'text'): Problem[] {
  const problems: Problem[] = []
  for (const [i, part] of parts.entries()) {
    const earlier = parts.slice(0, i)
    const at = `${path}.${i}`
    if (earlier.some((other) => other.id === part.id)) problems.push(problem(`${at}.id`, 'duplicate-id'))
    for (const locale of ['en', 'ko'] as const) {
      const same = earlier.some((other) => squeeze(other.text[locale]) === squeeze(part.text[locale]))
      if (same) problems.push(problem(`${at}.${field}.${locale}`, 'equal-texts'))
    }
  }
  return problems
}

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim()

export function oneCorrect(list: Choice[], path: string): Problem[] {
  const correct = list.filter((item) => item.correct).length
  return correct === 1 ? [] : [problem(path, correct === 0 ? 'no-correct-choice' : 'many-correct-choices')]
}
