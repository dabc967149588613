/** Accepted spellings in both languages. Either language is right, whichever one the student reads. */
import { z } from 'zod'
import { type Problem, problem } from '../problem.ts'
import { normalise } from './normalise.ts'

const forms = z.array(z.string().trim().min(1).max(120)).min(1).max(40)
export const accepted = z.strictObject({ en: forms, ko: forms })
export type Accepted = z.infer<typeof accepted>
export const typos = z.union([z.literal(0), z.literal(1)])

export const allForms = ({ en, ko }: Accepted) => [...en, ...ko]

/** What to show as the right answer to readers of both languages; graded, it is right. */
export function keyText({ en, ko }: Accepted): string {
  const [first = '', second = ''] = [en[0], ko[0]]
  const same = normalise(first) === normalise(second)
  return same || /[()]/.test(first + second) ? first : `${first} (${second})`
}

/** Forms made of punctuation only: nothing is left of them to compare. */
export function incomparable(accepted: Accepted, path: string): Problem[] {
  return (['en', 'ko'] as const).flatMap((locale) =>
    accepted[locale].flatMap((form, i) =>
      normalise(form) === '' ? [problem(`${path}.${locale}.${i}`, 'not-comparable')] : [],
    ),
  )
}
