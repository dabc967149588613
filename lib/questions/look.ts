/** A published question as staff look at it: any version, any of its variants, as asked and with its key. */
import { desc, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { questions, questionVariants, questionVersions } from '#db/schema/questions.ts'
import { type CodeView, codeView } from '#graders/code/view.ts'
import type { LocalText } from '#graders/contract/text.ts'
import type { QuestionContent, QuestionKind, VariantParams } from '#graders/question.ts'
import { createRng } from '#graders/random.ts'
import { keyOf, type TheoryAnswer, type TheoryView, viewTheory } from '#graders/theory/kinds/registry.ts'
import { instantiate } from '#graders/theory/variant.ts'
import { isId } from '#lib/attempts/load.ts'
import { type Actor, authorize } from '#lib/auth/authorize.ts'
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
  return { id, courseId, slug, kind: row.kind as QuestionKind, retiredAt, versions, openReports, author }
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
  const bySeed = variants.findIndex((variant) => String(variant.seed) === seed)
  const index =
    bySeed >= 0
      ? bySeed
      : Math.max(
          0,
          variants.findIndex((_, i) => String(i + 1) === place),
        )
  const found = variants[index]
  const variant = found ? { ...found, place: index + 1, count: variants.length } : null
  return { variant, ...show(version.content, variant) }
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
