/** Starting an attempt: questions, orders and variants are drawn once and stored. Never runs anybody's code. */
import { randomInt } from 'node:crypto'
import { and, count, eq, inArray, isNull, max, sql } from 'drizzle-orm'
import { db, type Tx } from '#db/client.ts'
import { type AttemptMode, attemptQuestions, attempts } from '#db/schema/attempts.ts'
import { exams } from '#db/schema/exams.ts'
import { questionVariants } from '#db/schema/questions.ts'
import { createRng } from '#graders/random.ts'
import { audit } from '#lib/audit/audit.ts'
import { type Actor, authorize } from '#lib/auth/authorize.ts'
import { type DrawnQuestion, drawQuestions } from '#lib/exams/draw.ts'
import { loadPool, questionsGiven } from '#lib/exams/pool.ts'
import { deadlineFor, whyNotStart } from '#lib/exams/rules.ts'
import { type Refusal, refused } from '#lib/refusal.ts'
import { closeLocked } from './close-locked.ts'
import { isId } from './load.ts'
import { isOverdue } from './rules.ts'

type Started = { ok: true; attemptId: string }
type Exam = typeof exams.$inferSelect

/** An unfinished attempt is continued, so two clicks or two devices never use up two attempts. */
export const startAttempt = (actor: Actor, examId: string, now: Date) => start(actor, examId, 'exam', now)

/** The exam as a student would get it, drawn anew each time and outside the grade book. */
export const startPreview = (actor: Actor, examId: string, now: Date) => start(actor, examId, 'preview', now)

function start(
  actor: Actor,
  examId: string,
  mode: 'exam' | 'preview',
  now: Date,
): Promise<Started | Refusal> {
  if (!isId(examId)) return Promise.resolve(refused('not-found'))
  return db.transaction(async (tx): Promise<Started | Refusal> => {
    await lockStart(tx, examId, actor.id)
    const exam = await findExam(tx, examId)
    const entity = exam && {
      type: 'exam' as const,
      courseId: exam.courseId,
      published: exam.publishedAt !== null,
    }
    if (!exam || !entity || !authorize(actor, 'view', entity)) return refused('not-found')
    if (!authorize(actor, mode === 'exam' ? 'take' : 'preview', entity)) return refused('not-allowed')

    const unfinished = await findUnfinished(tx, exam.id, actor.id, mode)
    if (unfinished && mode === 'exam' && !isOverdue(unfinished, now))
      return { ok: true, attemptId: unfinished.id }
    if (unfinished) await closeLocked(tx, unfinished, 'student', now)

    const [made] = await tx
      .select({ count: count(), last: max(attempts.number) })
      .from(attempts)
      .where(and(eq(attempts.examId, exam.id), eq(attempts.userId, actor.id), eq(attempts.mode, mode)))
    const refusal = mode === 'exam' ? whyNotStart(exam, made!.count, now) : null
    if (refusal) return refused(refusal)

    const seed = randomInt(1, 2 ** 31)
    const pool = await loadPool(tx, exam.courseId)
    const avoid = await questionsGiven(tx, actor.id, [exam.id, ...exam.definition.avoid])
    const draw = drawQuestions(exam.definition, pool, seed, avoid)
    if (!draw.ok) return refused('not-enough-questions')

    const number = (made!.last ?? 0) + 1
    const deadlineAt = deadlineFor(mode === 'exam' ? exam : { ...exam, closesAt: null }, now)
    const values = { courseId: exam.courseId, examId: exam.id, userId: actor.id, mode, number, seed }
    const attemptId = await insertAttempt(tx, { ...values, startedAt: now, deadlineAt }, draw.questions)
    const entry = {
      actorId: actor.id,
      courseId: exam.courseId,
      verb: 'start',
      entity: 'attempt',
      entityId: attemptId,
    }
    await audit(tx, { ...entry, detail: { examId: exam.id, mode, number } }, now)
    return { ok: true, attemptId }
  })
}

/** Two starts of one student at one exam wait for each other; others don't. */
const lockStart = (tx: Tx, examId: string, userId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`start:${examId}:${userId}`}, 0))`)

async function findExam(tx: Tx, examId: string): Promise<Exam | undefined> {
  const [exam] = await tx.select().from(exams).where(eq(exams.id, examId)).for('share')
  return exam
}

async function findUnfinished(tx: Tx, examId: string, userId: string, mode: AttemptMode) {
  const own = and(eq(attempts.examId, examId), eq(attempts.userId, userId), eq(attempts.mode, mode))
  const [attempt] = await tx
    .select()
    .from(attempts)
    .where(and(own, isNull(attempts.closedAt)))
    .for('update')
  return attempt
}

type NewAttempt = Omit<typeof attempts.$inferInsert, 'id' | 'closedAt' | 'closedBy'> & { seed: number }

/** Also for practice. Positions follow the order of `drawn`. Variants in `seen` are given when there are no others. */
export async function insertAttempt(
  tx: Tx,
  values: NewAttempt,
  drawn: DrawnQuestion[],
  seen: ReadonlySet<string> = new Set(),
): Promise<string> {
  const [attempt] = await tx.insert(attempts).values(values).returning({ id: attempts.id })
  const variants = await variantsOf(tx, drawn)
  await tx.insert(attemptQuestions).values(
    drawn.map(({ question, section, points }, index) => ({
      attemptId: attempt!.id,
      position: index + 1,
      section,
      points,
      questionVersionId: question.versionId,
      variantId: pickVariant(variants.get(question.versionId) ?? [], seen, values.seed, question.questionId),
    })),
  )
  return attempt!.id
}

async function variantsOf(tx: Tx, drawn: DrawnQuestion[]): Promise<Map<string, string[]>> {
  const versionIds = drawn.map(({ question }) => question.versionId)
  const rows = await tx
    .select({ id: questionVariants.id, versionId: questionVariants.versionId })
    .from(questionVariants)
    .where(inArray(questionVariants.versionId, versionIds))
    .orderBy(questionVariants.seed)
  const variants = new Map<string, string[]>()
  for (const { id, versionId } of rows) variants.set(versionId, [...(variants.get(versionId) ?? []), id])
  return variants
}

function pickVariant(variants: string[], seen: ReadonlySet<string>, seed: number, questionId: string) {
  if (variants.length === 0) return null
  const fresh = variants.filter((id) => !seen.has(id))
  return createRng(`${seed}/variant/${questionId}`).pick(fresh.length > 0 ? fresh : variants)
}
