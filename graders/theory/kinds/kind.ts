/** What a theory question kind is: its schema, what a student may see of it, and how an answer is graded. */
import type { z } from 'zod'
import type { LocalText } from '../../contract/text.ts'
import type { Rng } from '../../random.ts'

/** One part of an answer: a choice, a pair, a blank. `right` is null where the part says nothing by itself. */
export type GradedPart = { id: string; right: boolean | null; feedback?: LocalText }
/** `score` is a share of the question's points, 0 to 1. */
export type TheoryGrade = { score: number; parts: GradedPart[]; feedback?: LocalText }

/**
 * A mistake in authored content: `path` leads to the field (`choices.2.text.ko`), `reason` is a message key, `detail`
 * what can't be worded beforehand (a compiler's message, a parameter's name).
 */
export type Problem = { path: string; reason: string; detail?: string }

export type TheoryKind<Content, View, Answer> = {
  kind: string
  /** Authored content, key included. */
  content: z.ZodType<Content>
  /** What a student sends. Everything in it is hostile. */
  answer: z.ZodType<Answer>
  /** What a student sees: no key can be in it by type. Order of choices from `rng`, so from the attempt's seed. */
  view: (content: Content, rng: Rng) => View
  /** The answer that earns full marks, shown after release. */
  key: (content: Content) => Answer
  grade: (content: Content, answer: Answer) => TheoryGrade
  /** Mistakes the schema can't express (no right choice, two equal choices, a blank without its marker …). */
  problems: (content: Content) => Problem[]
}
