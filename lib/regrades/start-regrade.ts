/** Staff ask for a regrade: counted first, then stored and queued in one transaction. Nothing counts until applied. */
import { randomInt } from 'node:crypto'
import { inArray, sql } from 'drizzle-orm'
import { db, type Tx } from '#db/client.ts'
import { exams } from '#db/schema/exams.ts'
import { regradeItems, regrades } from '#db/schema/regrades.ts'
import type { LocalText } from '#graders/contract/text.ts'
import { audit } from '#lib/audit/audit.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { getSeeds } from '#lib/grading/version-seeds.ts'
import { enqueueRegrade } from '#lib/queue/queue.ts'
import { type Refusal, refused } from '#lib/refusal.ts'
import { type Candidate, findCandidates, versionsToGradeWith } from './candidates.ts'
import { findScope, type RegradeInput, type RegradeTarget, regradeInput } from './scope.ts'

export type RegradeSize = {
  submissions: number
  answers: number
  students: number
  /** A version of a question is given in any exam of the course; by title. */
  exams: { id: string; title: LocalText; students: number }[]
  /** Left out: they get their first verdict without a regrade. */
  waiting: number
}

export async function previewRegrade(actor: Actor, target: RegradeTarget): Promise<RegradeSize | undefined> {
  const scope = await findScope(db, actor, target)
  if (!scope) return undefined
  const { items, waiting } = await findCandidates(db, actor, scope)
  const submissions = items.filter(({ submissionId }) => submissionId !== null).length
  const answers = items.length - submissions
  return { submissions, answers, students: countStudents(items), exams: await examsOf(items), waiting }
}

const countStudents = (items: Candidate[]) => new Set(items.map(({ userId }) => userId)).size

async function examsOf(items: Candidate[]): Promise<RegradeSize['exams']> {
  const ids = [...new Set(items.map(({ examId }) => examId))]
  const found = await db
    .select({ id: exams.id, title: exams.title })
    .from(exams)
    .where(inArray(exams.id, ids))
    .orderBy(sql`${exams.title} ->> 'en'`, exams.id)
  return found.map((exam) => ({
    ...exam,
    students: countStudents(items.filter(({ examId }) => examId === exam.id)),
  }))
}

export async function startRegrade(
  actor: Actor,
  input: unknown,
  now: Date,
): Promise<{ ok: true; regradeId: string } | Refusal> {
  const parsed = regradeInput.safeParse(input)
  if (!parsed.success) return refused('invalid-input')
  const { scope: kind, id, gradeWith, versionId, seedMode, reason } = parsed.data
  return db.transaction(async (tx): Promise<{ ok: true; regradeId: string } | Refusal> => {
    const scope = await findScope(tx, actor, parsed.data)
    if (!scope) return refused('not-found')
    const { items } = await findCandidates(tx, actor, scope)
    if (items.length === 0) return refused('nothing-to-regrade')
    const versionOf = await versionsToGradeWith(tx, scope, parsed.data, items)
    if (!versionOf) return refused('version-of-another-question')
    const [row] = await tx
      .insert(regrades)
      .values({
        courseId: scope.courseId,
        scope: kind,
        submissionId: kind === 'submission' ? id : null,
        questionVersionId: kind === 'version' ? id : null,
        examId: kind === 'exam' ? id : null,
        gradeWith,
        gradeWithVersionId: gradeWith === 'version' ? versionId : null,
        seedMode,
        reason,
        startedBy: actor.id,
        startedAt: now,
      })
      .returning({ id: regrades.id })
    const regradeId = row!.id
    const itemIds = await insertItems(tx, regradeId, items, versionOf, seedMode)
    await enqueueRegrade(tx, itemIds)
    const entry = { actorId: actor.id, courseId: scope.courseId, verb: 'start-regrade', entity: 'regrade' }
    await audit(tx, { ...entry, entityId: regradeId, detail: { ...parsed.data, items: items.length } }, now)
    return { ok: true, regradeId }
  })
}

/** Postgres takes 65,535 parameters at once. */
const rowsPerInsert = 5_000

async function insertItems(
  tx: Tx,
  regradeId: string,
  items: Candidate[],
  versionOf: (item: Candidate) => string,
  seedMode: RegradeInput['seedMode'],
): Promise<string[]> {
  const poolOf = new Map<string, number[]>()
  const rows = []
  for (const item of items) {
    const { attemptQuestionId, submissionId, responseId, seed: stored } = item
    const questionVersionId = versionOf(item)
    let seed = stored
    if (stored !== null && seedMode === 'fresh') {
      const pool = poolOf.get(questionVersionId) ?? (await getSeeds(tx, questionVersionId))
      poolOf.set(questionVersionId, pool)
      seed = drawOther(pool, stored)
    }
    rows.push({ regradeId, attemptQuestionId, submissionId, responseId, questionVersionId, seed })
  }
  const ids: string[] = []
  for (let start = 0; start < rows.length; start += rowsPerInsert) {
    const part = rows.slice(start, start + rowsPerInsert)
    const made = await tx.insert(regradeItems).values(part).returning({ id: regradeItems.id })
    ids.push(...made.map(({ id }) => id))
  }
  return ids
}

function drawOther(pool: number[], stored: number): number {
  const others = pool.filter((seed) => seed !== stored)
  return others[randomInt(others.length)]!
}
