/** One choice is right; picking it earns everything. */
import { z } from 'zod'
import type { LocalText } from '../../contract/text.ts'
import {
  type ChoiceView,
  choiceProblems,
  choices,
  oneCorrect,
  partId,
  theoryCommon,
  viewChoice,
} from './common.ts'
import type { TheoryKind } from './kind.ts'

const content = z.strictObject({ kind: z.literal('single-choice'), ...theoryCommon, choices })
const answer = z.strictObject({ choice: partId })

export type SingleChoiceContent = z.infer<typeof content>
export type SingleChoiceAnswer = z.infer<typeof answer>
export type SingleChoiceView = {
  kind: 'single-choice'
  stem: LocalText
  choices: ChoiceView[]
}

export const singleChoice = {
  kind: 'single-choice',
  content,
  answer,
  view: ({ stem, choices }, rng) => ({
    kind: 'single-choice',
    stem,
    choices: rng.shuffle(choices.map(viewChoice)),
  }),
  key: ({ choices }) => ({ choice: choices.find((choice) => choice.correct)?.id ?? '' }),
  grade: ({ choices }, { choice }) => {
    const picked = choices.find(({ id }) => id === choice)
    return {
      score: picked?.correct ? 1 : 0,
      parts: choices.map(({ id, correct, feedback }) => ({
        id,
        right: id === choice ? correct : null,
        ...(feedback && { feedback }),
      })),
    }
  },
  problems: ({ choices }) => [...oneCorrect(choices, 'choices'), ...choiceProblems(choices, 'choices')],
} satisfies TheoryKind<SingleChoiceContent, SingleChoiceView, SingleChoiceAnswer>
