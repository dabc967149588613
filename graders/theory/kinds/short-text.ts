/** A word or short phrase, compared after normalising. All or nothing. */
import { z } from 'zod'
import { type LocalText, localText } from '../../contract/text.ts'
import { problem } from '../problem.ts'
import { accepted, allForms, incomparable, keyText, typos } from '../reading/accepted.ts'
import { matchesEither, matchesForm } from '../reading/normalise.ts'
import { theoryCommon } from './common.ts'
import type { TheoryKind } from './kind.ts'

const content = z.strictObject({
  kind: z.literal('short-text'),
  ...theoryCommon,
  accepted,
  /** Expected mistakes and what to say about each. */
  wrong: z
    .array(
      z.strictObject({
        forms: z.array(z.string().trim().min(1).max(120)).min(1).max(20),
        feedback: localText,
      }),
    )
    .max(20)
    .optional(),
  typos: typos.optional(),
})
const answer = z.strictObject({ text: z.string().max(200) })

export type ShortTextContent = z.infer<typeof content>
export type ShortTextAnswer = z.infer<typeof answer>
export type ShortTextView = { kind: 'short-text'; stem: LocalText }

export const shortText = {
  kind: 'short-text',
  content,
  answer,
  view: ({ stem }) => ({ kind: 'short-text', stem }),
  key: ({ accepted }) => ({ text: keyText(accepted) }),
  /** A known mistake is one typo away from the answer at times (batch/patch), so it is looked for first. */
  grade: (content, { text }) => {
    const mistake = content.wrong?.find(({ forms }) => matchesForm(text, forms))
    const right = !mistake && matchesEither(text, allForms(content.accepted), content.typos)
    return {
      score: right ? 1 : 0,
      parts: [{ id: 'text', right }],
      ...(mistake && { feedback: mistake.feedback }),
    }
  },
  problems: ({ accepted, wrong = [] }) => [
    ...incomparable(accepted, 'accepted'),
    ...wrong.flatMap(({ forms }, i) =>
      forms.flatMap((form, j) =>
        matchesForm(form, allForms(accepted)) ? [problem(`wrong.${i}.forms.${j}`, 'accepted-and-wrong')] : [],
      ),
    ),
  ],
} satisfies TheoryKind<ShortTextContent, ShortTextView, ShortTextAnswer>
