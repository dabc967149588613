/** The components of every theory kind: one line each. Also usable from server components (for reviewing). */
import type { ComponentType } from 'react'
import type { GradedPart, Problem } from '#graders/theory/kinds/kind.ts'
import {
  type AnswerOf,
  isTheoryKind,
  type TheoryAnswer,
  type TheoryKindName,
  type TheoryView,
  theoryKinds,
} from '#graders/theory/kinds/registry.ts'
import type { Presented } from '#lib/richtext/present.ts'
import { Answering as BlanksAnswering } from './blanks/Answering.tsx'
import { Authoring as BlanksAuthoring } from './blanks/Authoring.tsx'
import { Reviewing as BlanksReviewing } from './blanks/Reviewing.tsx'
import { Answering as MatchingAnswering } from './matching/Answering.tsx'
import { Authoring as MatchingAuthoring } from './matching/Authoring.tsx'
import { Reviewing as MatchingReviewing } from './matching/Reviewing.tsx'
import { Answering as MultipleAnswering } from './multiple-choice/Answering.tsx'
import { Authoring as MultipleAuthoring } from './multiple-choice/Authoring.tsx'
import { Reviewing as MultipleReviewing } from './multiple-choice/Reviewing.tsx'
import { Answering as NumericAnswering } from './numeric/Answering.tsx'
import { Authoring as NumericAuthoring } from './numeric/Authoring.tsx'
import { Reviewing as NumericReviewing } from './numeric/Reviewing.tsx'
import { Answering as OrderingAnswering } from './ordering/Answering.tsx'
import { Authoring as OrderingAuthoring } from './ordering/Authoring.tsx'
import { Reviewing as OrderingReviewing } from './ordering/Reviewing.tsx'
import { Figure } from './parts/Figure.tsx'
import type { KindComponents } from './props.ts'
import { Answering as TextAnswering } from './short-text/Answering.tsx'
import { Authoring as TextAuthoring } from './short-text/Authoring.tsx'
import { Reviewing as TextReviewing } from './short-text/Reviewing.tsx'
import { Answering as SingleAnswering } from './single-choice/Answering.tsx'
import { Authoring as SingleAuthoring } from './single-choice/Authoring.tsx'
import { Reviewing as SingleReviewing } from './single-choice/Reviewing.tsx'
import { Answering as TrueFalseAnswering } from './true-false/Answering.tsx'
import { Authoring as TrueFalseAuthoring } from './true-false/Authoring.tsx'
import { Reviewing as TrueFalseReviewing } from './true-false/Reviewing.tsx'

export const kindComponents: { [Name in TheoryKindName]: KindComponents<Name> } = {
  'single-choice': { Answering: SingleAnswering, Authoring: SingleAuthoring, Reviewing: SingleReviewing },
  'multiple-choice': {
    Answering: MultipleAnswering,
    Authoring: MultipleAuthoring,
    Reviewing: MultipleReviewing,
  },
  'true-false': {
    Answering: TrueFalseAnswering,
    Authoring: TrueFalseAuthoring,
    Reviewing: TrueFalseReviewing,
  },
  numeric: { Answering: NumericAnswering, Authoring: NumericAuthoring, Reviewing: NumericReviewing },
  'short-text': { Answering: TextAnswering, Authoring: TextAuthoring, Reviewing: TextReviewing },
  matching: { Answering: MatchingAnswering, Authoring: MatchingAuthoring, Reviewing: MatchingReviewing },
  ordering: { Answering: OrderingAnswering, Authoring: OrderingAuthoring, Reviewing: OrderingReviewing },
  blanks: { Answering: BlanksAnswering, Authoring: BlanksAuthoring, Reviewing: BlanksReviewing },
}

/** The registry's keys pair each component with its view and answer, which TypeScript can't follow through a union. */
type Loose = { [Component in keyof KindComponents<TheoryKindName>]: ComponentType<Record<string, unknown>> }
const componentsOf = (kind: TheoryKindName) => kindComponents[kind] as unknown as Loose

/** A stored answer, or null when it isn't one of this kind: a component is never handed another shape. */
const readAnswer = (kind: TheoryKindName, answer: unknown): AnswerOf<TheoryKindName> | null =>
  theoryKinds[kind].answer.safeParse(answer).data ?? null

/** Below the stem: the question's figure, and what the kind asks for. */
export function answeringOf(
  view: Presented<TheoryView>,
  answer: unknown,
  onChange: (answer: TheoryAnswer | null) => void,
  disabled = false,
) {
  const { Answering } = componentsOf(view.kind)
  return (
    <>
      {view.figure && <Figure figure={view.figure} />}
      <Answering view={view} value={readAnswer(view.kind, answer)} onChange={onChange} disabled={disabled} />
    </>
  )
}

export function reviewingOf(
  view: Presented<TheoryView>,
  answer: unknown,
  keyAnswer: unknown,
  parts: Presented<GradedPart>[],
) {
  const { Reviewing } = componentsOf(view.kind)
  const given = readAnswer(view.kind, answer)
  return (
    <>
      {view.figure && <Figure figure={view.figure} />}
      <Reviewing view={view} answer={given} keyAnswer={readAnswer(view.kind, keyAnswer)} parts={parts} />
    </>
  )
}

/** `content` is a draft of any theory kind; undefined for other kinds. */
export function authoringOf<Content extends { kind?: unknown }>(
  content: Content,
  onChange: (content: Content) => void,
  problems: Problem[],
) {
  if (typeof content.kind !== 'string' || !isTheoryKind(content.kind)) return undefined
  const { Authoring } = componentsOf(content.kind)
  return <Authoring value={content} onChange={onChange} problems={problems} />
}
