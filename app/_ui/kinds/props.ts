/** What a kind's three components are given. Texts of a view, and feedback in parts, are sanitised HTML by now. */
import type { ComponentType } from 'react'
import type { GradedPart, Problem } from '#graders/theory/kinds/kind.ts'
import type { AnswerOf, ContentOf, TheoryKindName, ViewOf } from '#graders/theory/kinds/registry.ts'
import type { Presented } from '#lib/richtext/present.ts'

/** `onChange(null)` takes the answer back: the question counts as not answered. */
export type AnsweringProps<Name extends TheoryKindName> = {
  view: Presented<ViewOf<Name>>
  value: AnswerOf<Name> | null
  onChange: (answer: AnswerOf<Name> | null) => void
  disabled?: boolean
}

/** Edits the kind's own fields; `value` may be invalid. Each change is a whole new content, so that undo is easy. */
export type AuthoringProps<Name extends TheoryKindName> = {
  value: ContentOf<Name>
  onChange: (content: ContentOf<Name>) => void
  problems: Problem[]
}

/** `keyAnswer` is null while the key may not be shown. */
export type ReviewingProps<Name extends TheoryKindName> = {
  view: Presented<ViewOf<Name>>
  answer: AnswerOf<Name> | null
  keyAnswer: AnswerOf<Name> | null
  parts: Presented<GradedPart>[]
}

export type KindComponents<Name extends TheoryKindName> = {
  Answering: ComponentType<AnsweringProps<Name>>
  Authoring: ComponentType<AuthoringProps<Name>>
  Reviewing: ComponentType<ReviewingProps<Name>>
}
