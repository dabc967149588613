/** What the authoring pages read: the bank as a list, and one question with its draft, versions and proof. */
import { and, desc, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '#db/client.ts'
import { courses, users } from '#db/schema/people.ts'
import { proofs, questionDrafts, questions, questionVersions } from '#db/schema/questions.ts'
import type { LocalText } from '#graders/contract/text.ts'
import type { QuestionKind } from '#graders/question.ts'
import { type Actor, authorize, coursesAs } from '#lib/auth/authorize.ts'
import { plainText } from '#lib/richtext/plain.ts'
import { contentHash } from './content-hash.ts'
import type { ProofProgress, ProofResult } from './proof/result.ts'

export type QuestionRow = {
  id: string
  slug: string
  kind: QuestionKind
  /** The task's title, or the stem, as plain text. */
  label: LocalText
  topics: string[]
  difficulty: number
  version: number | null
  hasDraft: boolean
  retired: boolean
  parameterised: boolean
}

export async function listQuestions(actor: Actor): Promise<QuestionRow[]> {
  const courseIds = coursesAs(actor, 'instructor')
  if (courseIds.length === 0) return []
  const rows = await db
    .select()
    .from(questions)
    .where(inArray(questions.courseId, courseIds))
    .orderBy(questions.slug)
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const versions = await db
    .selectDistinctOn([questionVersions.questionId], {
      questionId: questionVersions.questionId,
      number: questionVersions.number,
      content: questionVersions.content,
    })
    .from(questionVersions)
    .where(inArray(questionVersions.questionId, ids))
    .orderBy(questionVersions.questionId, desc(questionVersions.number))
  const drafts = await db.select().from(questionDrafts).where(inArray(questionDrafts.questionId, ids))
  const versionOf = new Map(versions.map((version) => [version.questionId, version]))
  const draftOf = new Map(drafts.map((draft) => [draft.questionId, draft.content]))
  return rows.map((row) => {
    const content = (versionOf.get(row.id)?.content ?? draftOf.get(row.id) ?? {}) as Record<string, unknown>
    return {
      id: row.id,
      slug: row.slug,
      kind: row.kind as QuestionKind,
      label: plainLabel((content.title ?? content.stem ?? { en: '', ko: '' }) as LocalText),
      topics: (content.topics ?? []) as string[],
      difficulty: Number(content.difficulty ?? 0),
      version: versionOf.get(row.id)?.number ?? null,
      hasDraft: draftOf.has(row.id),
      retired: row.retiredAt !== null,
      parameterised: Boolean(content.generator),
    }
  })
}

const plainLabel = ({ en, ko }: LocalText): LocalText => ({ en: plainText(en), ko: plainText(ko) })

export type ProofState = {
  id: string
  requestedAt: Date
  startedAt: Date | null
  finishedAt: Date | null
  progress: ProofProgress | null
  result: ProofResult | null
  failedWhy: string | null
}

export type QuestionForAuthor = {
  id: string
  courseId: string
  courseTitle: LocalText
  slug: string
  kind: QuestionKind
  /** The draft as it was last saved, or the latest version. May be invalid: it is what the author typed. */
  content: Record<string, unknown>
  draftSavedAt: Date | null
  retiredAt: Date | null
  versions: { id: string; number: number; publishedAt: Date; publishedBy: string | null }[]
  /** The latest run over exactly this content. */
  proof: ProofState | null
}

export async function questionForAuthor(
  actor: Actor,
  questionId: string,
): Promise<QuestionForAuthor | undefined> {
  if (!z.uuid().safeParse(questionId).success) return undefined
  const [row] = await db
    .select({ question: questions, courseTitle: courses.title })
    .from(questions)
    .innerJoin(courses, eq(courses.id, questions.courseId))
    .where(eq(questions.id, questionId))
  if (!row || !authorize(actor, 'author', { type: 'question', courseId: row.question.courseId }))
    return undefined
  const versions = await db
    .select({
      id: questionVersions.id,
      number: questionVersions.number,
      publishedAt: questionVersions.publishedAt,
      publishedBy: users.name,
      content: questionVersions.content,
    })
    .from(questionVersions)
    .leftJoin(users, eq(users.id, questionVersions.publishedBy))
    .where(eq(questionVersions.questionId, questionId))
    .orderBy(desc(questionVersions.number))
  const [draft] = await db.select().from(questionDrafts).where(eq(questionDrafts.questionId, questionId))
  const content = (draft?.content ?? versions[0]?.content ?? {}) as Record<string, unknown>
  return {
    id: questionId,
    courseId: row.question.courseId,
    courseTitle: row.courseTitle,
    slug: row.question.slug,
    kind: row.question.kind as QuestionKind,
    content,
    draftSavedAt: draft?.updatedAt ?? null,
    retiredAt: row.question.retiredAt,
    versions: versions.map(({ content: _content, ...version }) => version),
    proof: await latestProof(questionId, contentHash(content)),
  }
}

async function latestProof(questionId: string, hash: string): Promise<ProofState | null> {
  const [row] = await db
    .select()
    .from(proofs)
    .where(and(eq(proofs.questionId, questionId), eq(proofs.contentHash, hash)))
    .orderBy(desc(proofs.requestedAt))
    .limit(1)
  if (!row) return null
  const { id, requestedAt, startedAt, finishedAt, failedWhy } = row
  const progress = row.progress as ProofProgress | null
  return {
    id,
    requestedAt,
    startedAt,
    finishedAt,
    failedWhy,
    progress,
    result: row.result as ProofResult | null,
  }
}
