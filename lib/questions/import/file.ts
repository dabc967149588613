/** An instructor's own questions in the bank's YAML format: each becomes a draft, to be seen, proven and published. */
import { and, desc, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { db, type Tx } from '#db/client.ts'
import { questionDrafts, questions, questionVersions } from '#db/schema/questions.ts'
import { fieldMistakes, parseQuestions, type Written } from '#db/seed/bank/parse.ts'
import { audit } from '#lib/audit/audit.ts'
import { type Actor, authorize } from '#lib/auth/authorize.ts'
import { contentHash } from '../content-hash.ts'

export const importInput = z.strictObject({
  courseId: z.uuid(),
  yaml: z
    .string()
    .min(1)
    .max(2 ** 19),
})

const maxQuestions = 200

export type Imported =
  | { ok: true; created: number; changed: number; unchanged: number }
  | { ok: false; reason: 'not-found' | 'import-invalid'; mistakes?: string[] }

/** All of the file or nothing: `mistakes` name the question and the field. */
export async function importFile(
  actor: Actor,
  { courseId, yaml }: z.infer<typeof importInput>,
  now: Date,
): Promise<Imported> {
  if (!authorize(actor, 'author', { type: 'question', courseId })) return { ok: false, reason: 'not-found' }
  const parsed = parseQuestions(yaml)
  const mistakes = parsed.mistakes.length > 0 ? parsed.mistakes : mistakesIn(parsed.questions)
  if (mistakes.length > 0) return { ok: false, reason: 'import-invalid', mistakes }
  return db.transaction(async (tx) => {
    const slugs = parsed.questions.map(({ id }) => id)
    const known = await tx
      .select()
      .from(questions)
      .where(and(eq(questions.courseId, courseId), inArray(questions.slug, slugs)))
      .for('update')
    const other = parsed.questions.filter(({ id, fields }) =>
      known.some(({ slug, kind }) => slug === id && kind !== fields.kind),
    )
    if (other.length > 0)
      return {
        ok: false,
        reason: 'import-invalid',
        mistakes: other.map(({ id }) => `${id}: kind: the course has a question of another kind by this id`),
      }
    const asPublished = await publishedHashes(tx, known)
    let unchanged = 0
    for (const { id, fields } of parsed.questions) {
      const existing = known.find(({ slug }) => slug === id)
      // A draft that says what is published already would only ask to be looked at.
      if (existing && asPublished.get(existing.id) === contentHash(fields)) {
        unchanged++
        continue
      }
      const questionId = existing?.id ?? (await create(id, String(fields.kind)))
      const draft = { content: fields, updatedAt: now, updatedBy: actor.id }
      await tx
        .insert(questionDrafts)
        .values({ questionId, ...draft })
        .onConflictDoUpdate({ target: questionDrafts.questionId, set: draft })
      const entry = { actorId: actor.id, courseId, entity: 'question', entityId: questionId }
      await audit(tx, { ...entry, verb: existing ? 'import-draft' : 'create', detail: { slug: id } }, now)
    }
    const created = slugs.length - known.length
    return { ok: true, created, changed: known.length - unchanged, unchanged }

    async function create(slug: string, kind: string): Promise<string> {
      const values = { courseId, slug, kind, createdAt: now, createdBy: actor.id }
      const [made] = await tx.insert(questions).values(values).returning({ id: questions.id })
      return made!.id
    }
  })
}

/** Of the newest versions, for questions that have no draft. */
async function publishedHashes(tx: Tx, known: { id: string }[]): Promise<Map<string, string>> {
  const ids = known.map(({ id }) => id)
  const drafts = await tx
    .select({ id: questionDrafts.questionId })
    .from(questionDrafts)
    .where(inArray(questionDrafts.questionId, ids))
  const newest = await tx
    .selectDistinctOn([questionVersions.questionId], {
      id: questionVersions.questionId,
      hash: questionVersions.contentHash,
    })
    .from(questionVersions)
    .where(inArray(questionVersions.questionId, ids))
    .orderBy(questionVersions.questionId, desc(questionVersions.number))
  return new Map(
    newest.filter(({ id }) => !drafts.some((draft) => draft.id === id)).map(({ id, hash }) => [id, hash]),
  )
}

function mistakesIn(written: Written[]): string[] {
  if (written.length === 0 || written.length > maxQuestions)
    return [`${written.length} questions: from 1 to ${maxQuestions} at a time`]
  const seen = new Set<string>()
  return written.flatMap(({ id, fields }) => {
    const twice = seen.has(id) ? [`${id}: this id is used twice`] : []
    seen.add(id)
    // Beside a file of the bank stand others; an upload has only itself.
    const elsewhere = (['generator', 'fragment'] as const).filter((field) =>
      /^[\w-]+\.(gen|frag)\.ts$/.test(String(fields[field] ?? '')),
    )
    return [
      ...twice,
      ...elsewhere.map((field) => `${id}: ${field}: write the source itself, as a block (|)`),
      ...fieldMistakes(fields).map((mistake) => `${id}: ${mistake}`),
    ]
  })
}
