/** A question as staff look at it: any version or the draft, any of its variants, as asked and with its key. */
import { desc, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { questionDrafts, questions, questionVariants, questionVersions } from '#db/schema/questions.ts'
import { type CodeView, codeView } from '#graders/code/view.ts'
import type { LocalText } from '#graders/contract/text.ts'
import type { QuestionContent, QuestionKind, VariantParams } from '#graders/question.ts'
import { createRng } from '#graders/random.ts'
import { keyOf, type TheoryAnswer, type TheoryView, viewTheory } from '#graders/theory/kinds/registry.ts'
import { contentProblems } from '#graders/theory/problems.ts'
import { instantiate } from '#graders/theory/variant.ts'
import { isId } from '#lib/attempts/load.ts'
import { type Actor, authorize } from '#lib/auth/authorize.ts'
import { questionForAuthor } from './author-view.ts'
import { completed } from './complete.ts'
import { needsProof } from './proof/result.ts'
import { countOpenReports } from './reports/count-open.ts'

export type VersionOf = { id: string; number: number; publishedAt: Date }

export type QuestionForStaff = {
  id: string
  courseId: string
  slug: string
  kind: QuestionKind
  retiredAt: Date | null
  /** Newest first. */
  versions: VersionOf[]
  openReports: number
  /** The actor may write it, not only look. */
  author: boolean
  /** There is something that is not published yet. */
  hasDraft: boolean
}

/** Undefined for people who are not of its course's staff. */
export async function questionForStaff(
  actor: Actor,
  questionId: string,
): Promise<QuestionForStaff | undefined> {
  if (!isId(questionId)) return undefined
  const [row] = await db.select().from(questions).where(eq(questions.id, questionId))
  if (!row || !authorize(actor, 'view', { type: 'question', courseId: row.courseId })) return undefined
  const versions = await db
    .select({
      id: questionVersions.id,
      number: questionVersions.number,
      publishedAt: questionVersions.publishedAt,
    })
    .from(questionVersions)
    .where(eq(questionVersions.questionId, questionId))
    .orderBy(desc(questionVersions.number))
  const { id, courseId, slug, retiredAt } = row
  const author = authorize(actor, 'author', { type: 'question', courseId })
  const openReports = await countOpenReports(id)
  const drafts = await db
    .select({ id: questionDrafts.questionId })
    .from(questionDrafts)
    .where(eq(questionDrafts.questionId, id))
  const about = { retiredAt, versions, openReports, author, hasDraft: drafts.length > 0 }
  return { id, courseId, slug, kind: row.kind as QuestionKind, ...about }
}

/** Where staff look at a version; undefined for people who may not. */
export async function findPreview(actor: Actor, versionId: string): Promise<string | undefined> {
  const [row] = await db
    .select({ id: questions.id, courseId: questions.courseId, number: questionVersions.number })
    .from(questionVersions)
    .innerJoin(questions, eq(questions.id, questionVersions.questionId))
    .where(eq(questionVersions.id, versionId))
  if (!row || !authorize(actor, 'view', { type: 'question', courseId: row.courseId })) return undefined
  return `/teach/questions/${row.id}/preview?version=${row.number}`
}

/** The one by number, or the newest; undefined while nothing is published. */
export const versionWanted = ({ versions }: QuestionForStaff, number: unknown): VersionOf | undefined =>
  versions.find((version) => String(version.number) === number) ?? versions[0]

export type VariantLook = {
  id: string
  /** 1, 2, … of `count`, in the order of their seeds. */
  place: number
  count: number
  seed: number
  params: VariantParams
}

export type QuestionLook = {
  variant: VariantLook | null
  view: TheoryView | CodeView
  /** Null for coding tasks. */
  key: TheoryAnswer | null
  explanation: LocalText
  topics: string[]
  difficulty: number
  level: string
}

type Wanted = { place?: unknown; seed?: unknown }

/** `versionId` is of a question that `questionForStaff` gave. A place or a seed that no variant has is the first one. */
export async function lookAt(versionId: string, { place, seed }: Wanted): Promise<QuestionLook> {
  const [version] = await db
    .select({ content: questionVersions.content })
    .from(questionVersions)
    .where(eq(questionVersions.id, versionId))
  if (!version) throw new Error(`There is no question version ${versionId}`)
  const variants = await db
    .select({ id: questionVariants.id, seed: questionVariants.seed, params: questionVariants.params })
    .from(questionVariants)
    .where(eq(questionVariants.versionId, versionId))
    .orderBy(questionVariants.seed)
  const variant = pickVariant(variants, { place, seed })
  return { variant, ...show(version.content, variant) }
}

export type DraftLook =
  | { state: 'shown'; look: QuestionLook }
  /** Its values are made by code that was not run as it stands now: there is only the text with its placeholders. */
  | { state: 'not-proven'; look: QuestionLook }
  | { state: 'incomplete' }

/**
 * The draft as it was last saved, with the variants of the proof of exactly this draft. Undefined when there is no draft,
 * and for people who may not author it.
 */
export async function lookAtDraft(
  actor: Actor,
  questionId: string,
  { place, seed }: Wanted,
): Promise<DraftLook | undefined> {
  const question = await questionForAuthor(actor, questionId)
  if (!question || question.draftSavedAt === null) return undefined
  const content = completed(question.content) as QuestionContent
  if (contentProblems(content).length > 0) return { state: 'incomplete' }
  const result = question.proof?.result
  const made = result?.type === 'variants' ? result.variants : []
  const variants = made
    .toSorted((a, b) => a.seed - b.seed)
    .map((variant) => ({ id: String(variant.seed), ...variant }))
  const variant = pickVariant(variants, { place, seed })
  const look = { variant, ...show(content, variant) }
  const unproven = content.kind !== 'code' && needsProof(content) && variant === null
  return { state: unproven ? 'not-proven' : 'shown', look }
}

type Variant = { id: string; seed: number; params: VariantParams }

/** `variants` in the order of their seeds. */
function pickVariant(variants: Variant[], { place, seed }: Wanted): VariantLook | null {
  const bySeed = variants.findIndex((variant) => String(variant.seed) === seed)
  const byPlace = variants.findIndex((_, i) => String(i + 1) === place)
  const index = bySeed >= 0 ? bySeed : Math.max(0, byPlace)
  const found = variants[index]
  return found ? { ...found, place: index + 1, count: variants.length } : null
}

function show(content: QuestionContent, variant: VariantLook | null) {
  const { explanation, topics, difficulty, level } = content
  const about = { topics, difficulty, level }
  if (content.kind === 'code') return { view: codeView(content), key: null, explanation, ...about }
  const shown = instantiate(content, variant?.params ?? {})
  // Choices in one of the orders that students get, the same one on every visit.
  const view = viewTheory(shown, createRng(`${variant?.seed ?? 1}/look`))
  return { view, key: keyOf(shown), explanation: shown.explanation, ...about }
}
