/**
 * A statement, true or false, and the reason why. Half the points for the truth value, the other half for the reason,
 * and that only with the right truth value: a reason for the opposite earns nothing.
 */
import { z } from 'zod'
import type { LocalText } from '../../contract/text.ts'
import { equalParts, oneCorrect, partId, textChoices, theoryCommon } from './common.ts'
import type { TheoryKind } from './kind.ts'

const content = z.strictObject({
  kind: z.literal('true-false'),
  ...theoryCommon,
  answer: z.boolean(),
  reasons: textChoices,
})
const answer = z.strictObject({ value: z.boolean().nullable(), reason: partId.nullable() })

export type TrueFalseContent = z.infer<typeof content>
export type TrueFalseAnswer = z.infer<typeof answer>
export type TrueFalseView = {
  kind: 'true-false'
  stem: LocalText
  reasons: { id: string; text: LocalText }[]
}

export const trueFalse = {
  kind: 'true-false',
  content,
  answer,
  view: ({ stem, reasons }, rng) => ({
    kind: 'true-false',
    stem,
    reasons: rng.shuffle(reasons.map(({ id, text }) => ({ id, text }))),
  }),
  key: ({ answer, reasons }) => ({
    value: answer,
    reason: reasons.find((reason) => reason.correct)?.id ?? null,
  }),
  /** Parts: `value`, then `reason:<id>` for each reason. */
  grade: (content, { value, reason }) => {
    const rightValue = value === content.answer
    const rightReason = content.reasons.some(({ id, correct }) => correct && id === reason)
    return {
      score: rightValue ? (rightReason ? 1 : 0.5) : 0,
      parts: [
        { id: 'value', right: rightValue },
        ...content.reasons.map(({ id, correct, feedback }) => ({
          id: `reason:${id}`,
          right: id === reason ? correct : null,
          ...(feedback && { feedback }),
        })),
      ],
    }
  },
  problems: ({ reasons }) => [...oneCorrect(reasons, 'reasons'), ...equalParts(reasons, 'reasons')],
} satisfies TheoryKind<TrueFalseContent, TrueFalseView, TrueFalseAnswer>
