/** All theory kinds. A new kind is one import and one line here (and its components in app/_ui/kinds/registry.tsx). */
import { z } from 'zod'
import { type Figure, figureProblems } from '../../figures/figure.ts'
import type { Rng } from '../../random.ts'
import { blanks } from './blanks.ts'
import type { TheoryGrade, TheoryKind } from './kind.ts'
import { matching } from './matching.ts'
import { multipleChoice } from './multiple-choice.ts'
import { numeric } from './numeric.ts'
import { ordering } from './ordering.ts'
import { shortText } from './short-text.ts'
import { singleChoice } from './single-choice.ts'
import { trueFalse } from './true-false.ts'

export const theoryKinds = {
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  'true-false': trueFalse,
  numeric,
  'short-text': shortText,
  matching,
  ordering,
  blanks,
}

type Kinds = typeof theoryKinds
export type TheoryKindName = keyof Kinds
export type ContentOf<Name extends TheoryKindName> = z.output<Kinds[Name]['content']>
export type AnswerOf<Name extends TheoryKindName> = z.output<Kinds[Name]['answer']>
export type ViewOf<Name extends TheoryKindName> = ReturnType<Kinds[Name]['view']>

export type TheoryContent = { [Name in TheoryKindName]: ContentOf<Name> }[TheoryKindName]
/** `figure` stands between the stem and what the kind asks for. */
export type TheoryView = { [Name in TheoryKindName]: ViewOf<Name> & { figure?: Figure } }[TheoryKindName]
export type TheoryAnswer = { [Name in TheoryKindName]: AnswerOf<Name> }[TheoryKindName]

type ContentSchema = Kinds[TheoryKindName]['content']
export const theoryContent = z.discriminatedUnion(
  'kind',
  Object.values(theoryKinds).map(({ content }) => content) as [ContentSchema, ...ContentSchema[]],
)

export const isTheoryKind = (kind: string): kind is TheoryKindName => Object.hasOwn(theoryKinds, kind)

/** TypeScript can't see that `content` and its kind's functions agree; the registry's keys say so. */
const kindOf = (content: TheoryContent) =>
  theoryKinds[content.kind] as unknown as TheoryKind<TheoryContent, TheoryView, TheoryAnswer>

/** `answer` is whatever was stored; one that can't be parsed scores 0. `content` has its variant's values put in. */
export function gradeTheory(content: TheoryContent, answer: unknown): TheoryGrade {
  const kind = kindOf(content)
  const parsed = kind.answer.safeParse(answer)
  return parsed.success ? kind.grade(content, parsed.data) : { score: 0, parts: [] }
}

/** What a student may see, in the order that `rng` draws. */
export function viewTheory(content: TheoryContent, rng: Rng): TheoryView {
  const { figure } = content
  return { ...kindOf(content).view(content, rng), ...(figure && { figure }) }
}

/** The answer that earns full marks; with `{{name}}` in it as long as no variant's values have been put in. */
export const keyOf = (content: TheoryContent): TheoryAnswer => kindOf(content).key(content)

/** Mistakes that the schema can't express. */
export const kindProblems = (content: TheoryContent) => [
  ...figureProblems(content.figure, 'figure'),
  ...kindOf(content).problems(content),
]
