/** Grading a stored answer with another version of its question, where the student could have given it to that one. */

import type { QuestionContent, VariantParams } from '#graders/question.ts'
import { createRng } from '#graders/random.ts'
import { showFragment } from '#graders/theory/fragment/source.ts'
import type { TheoryGrade } from '#graders/theory/kinds/kind.ts'
import { gradeTheory, type TheoryContent, viewTheory } from '#graders/theory/kinds/registry.ts'
import { instantiate, isComputed, placeholdersIn } from '#graders/theory/variant.ts'

/** Why not, as message keys. */
export const unfitReasons = ['kind-differs', 'parts-differ', 'values-differ'] as const
export type Unfit = (typeof unfitReasons)[number]

export type GradedAgain =
  | { ok: true; grade: TheoryGrade; params: VariantParams | null }
  | { ok: false; unfit: Unfit }

type Answered = {
  given: TheoryContent
  /** The variant's values and seed; null for questions that compute nothing. */
  variant: { params: VariantParams; seed: number } | null
  answer: unknown
}

/** Values that `content`'s own code makes from a seed; undefined when it makes none. Runs it in the sandbox. */
export type Regenerate = (content: TheoryContent, seed: number) => Promise<VariantParams | undefined>

export async function gradeTheoryAgain(
  { given, variant, answer }: Answered,
  content: QuestionContent,
  regenerate: Regenerate,
): Promise<GradedAgain> {
  if (content.kind !== given.kind) return { ok: false, unfit: 'kind-differs' }
  const next = content as TheoryContent
  // With other choices or blanks, it would be an answer to something that was not asked.
  if (partsOf(given) !== partsOf(next)) return { ok: false, unfit: 'parts-differ' }
  if (!isComputed(next) && variant === null)
    return { ok: true, grade: gradeTheory(next, answer), params: null }
  if (variant === null) return { ok: false, unfit: 'values-differ' }
  const params =
    !isComputed(next) || (next.generator === given.generator && next.fragment === given.fragment)
      ? variant.params
      : await regenerate(next, variant.seed)
  if (!params || !showsTheSame([given, variant.params], [next, params]))
    return { ok: false, unfit: 'values-differ' }
  const filled = instantiate(next, params)
  if (placeholdersIn(filled).length > 0) return { ok: false, unfit: 'values-differ' }
  return { ok: true, grade: gradeTheory(filled, answer), params }
}

/** Kind and ids of everything that an answer can name. */
function partsOf(content: TheoryContent): string {
  return JSON.stringify([...idsIn(viewTheory(content, createRng('parts')))].sort())
}

function* idsIn(node: unknown): Generator<string> {
  if (Array.isArray(node)) for (const item of node) yield* idsIn(item)
  else if (node && typeof node === 'object')
    for (const [key, value] of Object.entries(node)) {
      // A figure is read, not answered.
      if (key === 'figure') continue
      if (typeof value !== 'string') yield* idsIn(value)
      else if (['id', 'name', 'type', 'kind'].includes(key)) yield `${key}:${value}`
    }
}

type Instance = [content: TheoryContent, params: VariantParams]

/** What the student read has the same values in it; those that only the key uses may differ. */
function showsTheSame([given, shown]: Instance, [next, params]: Instance): boolean {
  const names = shownNames(given)
  if (shownCode(given, shown) !== shownCode(next, params)) return false
  return names.join() === shownNames(next).join() && names.every((name) => params[name] === shown[name])
}

function shownCode({ fragment }: TheoryContent, params: VariantParams) {
  return fragment === undefined ? '' : showFragment({ en: '', ko: '' }, fragment, params).en
}

function shownNames(content: TheoryContent): string[] {
  const places = placeholdersIn(viewTheory(content, createRng('values')), ['view'])
  return [...new Set(places.map(({ name }) => name))].sort()
}
