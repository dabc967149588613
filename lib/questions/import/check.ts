/** What an import of files would do, question by question, with nothing written. */
import { and, desc, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { type Db, db, type Tx } from '#db/client.ts'
import { questionDrafts, questions, questionVersions } from '#db/schema/questions.ts'
import { type Entry, parseEntries } from '#db/seed/bank/parse.ts'
import type { Problem } from '#graders/theory/kinds/kind.ts'
import { type Actor, authorize } from '#lib/auth/authorize.ts'
import { contentHash } from '../content-hash.ts'
import { written } from '../export.ts'
import { questionProblems } from '../problems.ts'
import { type FieldChange, fieldChanges } from './changes.ts'
import { importLimits } from './limits.ts'

const { maxFiles, maxQuestions, maxBytes } = importLimits

export const filesInput = z.strictObject({
  courseId: z.uuid(),
  files: z
    .array(z.strictObject({ name: z.string().max(300), yaml: z.string().max(maxBytes) }))
    .min(1)
    .max(maxFiles),
})
export type FilesInput = z.infer<typeof filesInput>

export type ImportMistake = Problem & { line: number }

export type CheckedQuestion = {
  file: string
  line: number
  /** As it is in the file; for people, when it is refused. */
  id: string
  outcome: 'new' | 'changed' | 'unchanged' | 'refused'
  /** What it is compared with: the draft, else the newest version. */
  against: 'draft' | 'version' | null
  /** Hash of what it is compared with; null while there is nothing. */
  base: string | null
  changes: FieldChange[]
  mistakes: ImportMistake[]
}

export type Checked = CheckedQuestion & {
  fields: Record<string, unknown>
  existing?: { id: string; kind: string }
}

/** Undefined for people who may not author questions of the course. */
export async function checkFiles(actor: Actor, input: FilesInput): Promise<CheckedQuestion[] | undefined> {
  if (!authorize(actor, 'author', { type: 'question', courseId: input.courseId })) return undefined
  const checked = await checkQuestions(db, input)
  return checked.map(({ fields: _fields, existing: _existing, ...question }) => question)
}

/** For an import, `tx` holds the rows of the questions until it ends. */
export async function checkQuestions(
  tx: Tx | Db,
  { courseId, files }: FilesInput,
  lock = false,
): Promise<Checked[]> {
  const read = files.flatMap(({ name, yaml }) => readFile(name, yaml))
  const ids = [...new Set(read.map(({ id }) => id))]
  const query = tx
    .select({ id: questions.id, slug: questions.slug, kind: questions.kind })
    .from(questions)
    .where(and(eq(questions.courseId, courseId), inArray(questions.slug, ids)))
  const known = ids.length === 0 ? [] : await (lock ? query.for('update') : query)
  const contents = await currentContents(tx, known)
  const places = Map.groupBy(read, ({ id }) => id)
  return read.map((question, place): Checked => {
    const { id, fields, line } = question
    const mistakes = [...question.mistakes]
    const twin = fields && places.get(id)!.find((other) => other !== question)
    if (twin) mistakes.push({ path: 'id', reason: 'import-twice', detail: `${twin.file}:${twin.line}`, line })
    if (place >= maxQuestions)
      mistakes.push({ path: '', reason: 'import-many', detail: String(maxQuestions), line })
    const existing = fields && known.find(({ slug }) => slug === id)
    if (existing && existing.kind !== fields.kind)
      mistakes.push({ path: 'kind', reason: 'import-other-kind', detail: existing.kind, line })
    const current = existing && contents.get(existing.id)
    const base = current ? contentHash(current.content) : null
    const rest = { file: question.file, line, id, base, mistakes, fields: fields ?? {}, existing }
    if (mistakes.length > 0 || !fields) return { ...rest, outcome: 'refused', against: null, changes: [] }
    if (!current) return { ...rest, outcome: 'new', against: null, changes: [] }
    if (base === contentHash(fields))
      return { ...rest, outcome: 'unchanged', against: current.from, changes: [] }
    const changes = fieldChanges(written(id, current.content), written(id, fields))
    return { ...rest, outcome: 'changed', against: current.from, changes }
  })
}

type Read = {
  file: string
  line: number
  id: string
  fields?: Record<string, unknown>
  mistakes: ImportMistake[]
}

function readFile(file: string, yaml: string): Read[] {
  const { entries, error } = parseEntries(yaml)
  const whole = (reason: string, line: number, detail?: string): Read[] => [
    { file, line, id: '', mistakes: [{ path: '', reason, detail, line }] },
  ]
  if (error) return whole('import-syntax', error.line, error.message)
  if (entries.length === 0) return whole('import-empty', 1)
  return entries.map((entry) => ({
    file,
    line: entry.lineOf(''),
    id: entry.name,
    fields: entry.fields,
    mistakes: entry.fields
      ? mistakesIn(entry.fields, entry)
      : [{ path: 'id', reason: 'import-id', line: entry.lineOf('id') }],
  }))
}

function mistakesIn(fields: Record<string, unknown>, { lineOf }: Entry): ImportMistake[] {
  // Beside a file of the bank stand others; an upload has only itself.
  const elsewhere = (['generator', 'fragment'] as const)
    .filter((field) => /^[\w-]+\.(gen|frag)\.ts$/.test(String(fields[field] ?? '')))
    .map((path): Problem => ({ path, reason: 'import-elsewhere' }))
  return [...elsewhere, ...questionProblems(fields)].map((problem) => ({
    ...problem,
    line: lineOf(problem.path),
  }))
}

type Current = { from: 'draft' | 'version'; content: Record<string, unknown> }

async function currentContents(tx: Tx | Db, known: { id: string }[]): Promise<Map<string, Current>> {
  const ids = known.map(({ id }) => id)
  if (ids.length === 0) return new Map()
  const versions = await tx
    .selectDistinctOn([questionVersions.questionId], {
      id: questionVersions.questionId,
      content: questionVersions.content,
    })
    .from(questionVersions)
    .where(inArray(questionVersions.questionId, ids))
    .orderBy(questionVersions.questionId, desc(questionVersions.number))
  const drafts = await tx
    .select({ id: questionDrafts.questionId, content: questionDrafts.content })
    .from(questionDrafts)
    .where(inArray(questionDrafts.questionId, ids))
  const current = (from: Current['from'], rows: { id: string; content: unknown }[]) =>
    rows.map(({ id, content }): [string, Current] => [id, { from, content: content as Current['content'] }])
  return new Map([...current('version', versions), ...current('draft', drafts)])
}
