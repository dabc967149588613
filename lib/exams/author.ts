/** An instructor's work on an exam: create, save, publish, release, and who has started or finished. */
import { and, count, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { db, type Tx } from '#db/client.ts'
import { attempts } from '#db/schema/attempts.ts'
import { examDefinition, exams, releaseRules } from '#db/schema/exams.ts'
import { localText, slug } from '#graders/contract/text.ts'
import { audit } from '#lib/audit/audit.ts'
import { type Actor, authorize, coursesAs } from '#lib/auth/authorize.ts'
import { loadPool } from './pool.ts'
import { type ExamProblem, examProblems } from './problems.ts'

export const examInput = z
  .strictObject({
    title: localText,
    definition: examDefinition,
    durationMinutes: z
      .int()
      .min(1)
      .max(24 * 60),
    opensAt: z.coerce.date().nullable(),
    closesAt: z.coerce.date().nullable(),
    maxAttempts: z.int().min(1).max(100),
    release: z.enum(releaseRules),
  })
  .refine(({ opensAt, closesAt }) => !opensAt || !closesAt || opensAt < closesAt, {
    path: ['closesAt'],
    message: 'closes-before-opens',
  })
export type ExamInput = z.infer<typeof examInput>

type Exam = typeof exams.$inferSelect
type Refused = { ok: false; reason: string; problems?: ExamProblem[] }

export const createExamInput = z.strictObject({ courseId: z.uuid(), slug, title: localText })

/** A new exam is closed to students until it is published. */
export async function createExam(actor: Actor, input: z.infer<typeof createExamInput>, now: Date) {
  if (!authorize(actor, 'author', { type: 'exam', courseId: input.courseId, published: false }))
    return { ok: false, reason: 'not-found' } as const
  return db.transaction(async (tx) => {
    const draw = {
      type: 'draw' as const,
      count: 5,
      units: [],
      topics: [],
      kinds: [],
      difficulties: [],
      points: 1,
    }
    const title = { en: 'Theory', ko: '이론' }
    const definition = { sections: [{ title, shuffle: true, items: [draw] }], avoid: [] }
    const values = { ...input, definition, durationMinutes: 60, release: 'manual' as const, createdAt: now }
    const [exam] = await tx
      .insert(exams)
      .values({ ...values, updatedAt: now, updatedBy: actor.id })
      .onConflictDoNothing()
      .returning()
    if (!exam) return { ok: false, reason: 'slug-taken' } as const
    await record(tx, actor, exam, 'create', {}, now)
    return { ok: true, examId: exam.id } as const
  })
}

/** Attempts that have started keep the questions and the deadline they were given. */
export async function saveExam(
  actor: Actor,
  examId: string,
  input: unknown,
  now: Date,
): Promise<{ ok: true } | Refused> {
  return withExam<{ ok: true } | Refused>(actor, examId, async (tx, exam) => {
    const parsed = examInput.safeParse(input)
    if (!parsed.success) return { ok: false, reason: 'invalid', problems: issues(parsed.error) }
    const problems = exam.publishedAt
      ? examProblems(parsed.data.definition, await loadPool(tx, exam.courseId))
      : []
    if (problems.length > 0) return { ok: false, reason: 'invalid', problems }
    await tx
      .update(exams)
      .set({ ...parsed.data, updatedAt: now, updatedBy: actor.id })
      .where(eq(exams.id, examId))
    await record(tx, actor, exam, 'save', { before: { ...exam } }, now)
    return { ok: true }
  })
}

/** Refused while a draw asks for more questions than the bank can give. */
export async function publishExam(actor: Actor, examId: string, published: boolean, now: Date) {
  return withExam<{ ok: true } | Refused>(actor, examId, async (tx, exam) => {
    const problems = published ? examProblems(exam.definition, await loadPool(tx, exam.courseId)) : []
    if (problems.length > 0) return { ok: false, reason: 'invalid', problems }
    if (!published) {
      const [started] = await tx
        .select({ n: count() })
        .from(attempts)
        .where(and(eq(attempts.examId, examId), eq(attempts.mode, 'exam')))
      if ((started?.n ?? 0) > 0) return { ok: false, reason: 'has-attempts' }
    }
    await tx
      .update(exams)
      .set({ publishedAt: published ? now : null })
      .where(eq(exams.id, examId))
    await record(tx, actor, exam, published ? 'publish' : 'unpublish', {}, now)
    return { ok: true }
  })
}

/** For exams whose results are released by hand. */
export async function releaseResults(actor: Actor, examId: string, released: boolean, now: Date) {
  return withExam(actor, examId, async (tx, exam) => {
    await tx
      .update(exams)
      .set({ releasedAt: released ? now : null })
      .where(eq(exams.id, examId))
    await record(tx, actor, exam, released ? 'release' : 'withhold', {}, now)
    return { ok: true } as const
  })
}

export async function examForAuthor(actor: Actor, examId: string): Promise<Exam | undefined> {
  if (!z.uuid().safeParse(examId).success) return undefined
  const [exam] = await db.select().from(exams).where(eq(exams.id, examId))
  return exam &&
    authorize(actor, 'author', {
      type: 'exam',
      courseId: exam.courseId,
      published: exam.publishedAt !== null,
    })
    ? exam
    : undefined
}

export async function listExams(actor: Actor) {
  const courseIds = coursesAs(actor, 'instructor')
  if (courseIds.length === 0) return []
  const started = sql<number>`count(${attempts.id}) filter (where ${attempts.mode} = 'exam')`.mapWith(Number)
  const finished = sql<number>`count(${attempts.closedAt}) filter (where ${attempts.mode} = 'exam')`.mapWith(
    Number,
  )
  return db
    .select({ exam: exams, started, finished })
    .from(exams)
    .leftJoin(attempts, eq(attempts.examId, exams.id))
    .where(inArray(exams.courseId, courseIds))
    .groupBy(exams.id)
    .orderBy(exams.createdAt, exams.slug)
}

async function withExam<T>(actor: Actor, examId: string, work: (tx: Tx, exam: Exam) => Promise<T>) {
  if (!z.uuid().safeParse(examId).success) return { ok: false, reason: 'not-found' } as const
  return db.transaction(async (tx) => {
    const [exam] = await tx.select().from(exams).where(eq(exams.id, examId)).for('update')
    if (
      !exam ||
      !authorize(actor, 'author', {
        type: 'exam',
        courseId: exam.courseId,
        published: exam.publishedAt !== null,
      })
    )
      return { ok: false, reason: 'not-found' } as const
    return work(tx, exam)
  })
}

const issues = (error: z.ZodError) =>
  error.issues.map(({ path, message, code }) => ({
    path: path.join('.'),
    reason: message === 'closes-before-opens' ? message : code,
  }))

function record(tx: Tx, actor: Actor, exam: Exam, verb: string, detail: Record<string, unknown>, now: Date) {
  const entry = {
    actorId: actor.id,
    courseId: exam.courseId,
    verb,
    entity: 'exam',
    entityId: exam.id,
    detail,
  }
  return audit(tx, entry, now)
}
