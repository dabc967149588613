/**
 * One or more choices are right. Score: max(0, hits / correct − false picks / wrong), so that picking everything, or
 * at random, is worth nothing on average.
 */
import { z } from 'zod'
import type { LocalText } from '../../contract/text.ts'
import { problem } from '../problem.ts'
import { type ChoiceView, choiceProblems, choices, partId, theoryCommon, viewChoice } from './common.ts'
import type { TheoryKind } from './kind.ts'

const content = z.strictObject({ kind: z.literal('multiple-choice'), ...theoryCommon, choices })
const answer = z.strictObject({ choices: z.array(partId).max(20) })

export type MultipleChoiceContent = z.infer<typeof content>
export type MultipleChoiceAnswer = z.infer<typeof answer>
export type MultipleChoiceView = {
  kind: 'multiple-choice'
  stem: LocalText
  choices: ChoiceView[]
}

export const multipleChoice = {
  kind: 'multiple-choice',
  content,
  answer,
  view: ({ stem, choices }, rng) => ({
    kind: 'multiple-choice',
    stem,
    choices: rng.shuffle(choices.map(viewChoice)),
  }),
  key: ({ choices }) => ({ choices: choices.filter((choice) => choice.correct).map(({ id }) => id) }),
  grade: ({ choices }, answer) => {
    const picked = new Set(answer.choices)
    const correct = choices.filter((choice) => choice.correct)
    const wrong = choices.filter((choice) => !choice.correct)
    const share = (list: typeof choices) =>
      list.length === 0 ? 0 : list.filter(({ id }) => picked.has(id)).length / list.length
    return {
      score: Math.max(0, share(correct) - share(wrong)),
      parts: choices.map(({ id, correct, feedback }) => ({
        id,
        right: picked.has(id) === correct,
        ...(feedback && { feedback }),
      })),
    }
  },
  problems: ({ choices }) => {
    const correct = choices.filter((choice) => choice.correct).length
    return [
      ...(correct === 0 ? [problem('choices', 'no-correct-choice')] : []),
      ...(correct === choices.length ? [problem('choices', 'all-correct-choices')] : []),
      ...choiceProblems(choices, 'choices'),
    ]
  },
} satisfies TheoryKind<MultipleChoiceContent, MultipleChoiceView, MultipleChoiceAnswer>
