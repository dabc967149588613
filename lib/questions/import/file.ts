/** An instructor's own questions in the bank's YAML format: each becomes a draft, to be seen, proven and published. */
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { db, type Tx } from '#db/client.ts'
import { questionDrafts, questions } from '#db/schema/questions.ts'
import { audit } from '#lib/audit/audit.ts'
import { type Actor, authorize } from '#lib/auth/authorize.ts'
import { type Checked, type CheckedQuestion, checkQuestions, filesInput } from './check.ts'

export const importInput = filesInput.extend({
  /** Which questions, and what each was compared with when it was chosen. Without: all. */
  chosen: z
    .array(z.strictObject({ id: z.string().max(200), base: z.string().max(64).nullable() }))
    .max(1000)
    .optional(),
})
export type ImportInput = z.infer<typeof importInput>

export type ImportedQuestion = { id: string; questionId: string; outcome: 'new' | 'changed' }
export type Imported =
  | { ok: true; imported: ImportedQuestion[]; unchanged: number }
  | { ok: false; reason: 'not-found' }
  /** Nothing was imported: one of those chosen is refused, or was changed by somebody since it was looked at. */
  | { ok: false; reason: 'import-invalid' | 'import-stale'; refused: CheckedQuestion[] }

/** All that is chosen or nothing. */
export async function importFiles(actor: Actor, input: ImportInput, now: Date): Promise<Imported> {
  const { courseId, chosen } = input
  if (!authorize(actor, 'author', { type: 'question', courseId })) return { ok: false, reason: 'not-found' }
  return db.transaction(async (tx): Promise<Imported> => {
    // Two imports at once would both add what is new.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`import ${courseId}`}))`)
    const all = await checkQuestions(tx, input, true)
    const baseOf = new Map(chosen?.map(({ id, base }) => [id, base]))
    const wanted = chosen ? all.filter(({ id }) => baseOf.has(id)) : all
    const invalid = wanted.filter(({ outcome }) => outcome === 'refused')
    if (invalid.length > 0 || wanted.length === 0)
      return { ok: false, reason: 'import-invalid', refused: invalid.map(shown) }
    const stale = chosen ? wanted.filter(({ id, base }) => baseOf.get(id) !== base) : []
    if (stale.length > 0) return { ok: false, reason: 'import-stale', refused: stale.map(shown) }
    const imported: ImportedQuestion[] = []
    for (const question of wanted)
      if (question.outcome !== 'unchanged')
        imported.push(await saveImported(tx, actor, courseId, question, now))
    return { ok: true, imported, unchanged: wanted.length - imported.length }
  })
}

async function saveImported(
  tx: Tx,
  actor: Actor,
  courseId: string,
  { id: slug, fields, existing }: Checked,
  now: Date,
): Promise<ImportedQuestion> {
  const questionId = existing?.id ?? (await create())
  const draft = { content: fields, updatedAt: now, updatedBy: actor.id }
  await tx
    .insert(questionDrafts)
    .values({ questionId, ...draft })
    .onConflictDoUpdate({ target: questionDrafts.questionId, set: draft })
  const entry = { actorId: actor.id, courseId, entity: 'question', entityId: questionId }
  await audit(tx, { ...entry, verb: existing ? 'import-draft' : 'create', detail: { slug } }, now)
  return { id: slug, questionId, outcome: existing ? 'changed' : 'new' }

  async function create(): Promise<string> {
    const values = { courseId, slug, kind: String(fields.kind), createdAt: now, createdBy: actor.id }
    const [made] = await tx.insert(questions).values(values).returning({ id: questions.id })
    return made!.id
  }
}

const shown = ({ fields: _fields, existing: _existing, ...question }: Checked): CheckedQuestion => question
