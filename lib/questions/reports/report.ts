/** Saying that something is wrong with a question: students once they see its key, staff at any time. */
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { db, type Tx } from '#db/client.ts'
import { attemptQuestions } from '#db/schema/attempts.ts'
import { questionReports, reportCategories } from '#db/schema/question-reports.ts'
import { questions, questionVariants, questionVersions } from '#db/schema/questions.ts'
import { isStorableText } from '#lib/attempts/answer.ts'
import { findAttempt, isId } from '#lib/attempts/load.ts'
import { audit } from '#lib/audit/audit.ts'
import { type Actor, authorize } from '#lib/auth/authorize.ts'
import { type Refusal, refused } from '#lib/refusal.ts'
import { findRelease } from '#lib/results/result-view.ts'

export const storedText = (maxLength: number) =>
  z.string().trim().min(1).max(maxLength).refine(isStorableText)

const said = { category: z.enum(reportCategories), body: storedText(2000) }
export const studentReport = z.strictObject({
  attemptId: z.uuid(),
  position: z.int().min(1).max(1000),
  ...said,
})
export const staffReport = z.strictObject({ versionId: z.uuid(), variantId: z.uuid().nullable(), ...said })

type Reported = { ok: true } | Refusal

/** For a question of an own attempt, once its results are released: until then, a report could ask for the key. */
export async function reportAsked(
  actor: Actor,
  { attemptId, position, ...report }: z.infer<typeof studentReport>,
  now: Date,
): Promise<Reported> {
  const attempt = await findAttempt(actor, 'answer', attemptId)
  if (!attempt) return refused('not-found')
  if (!(await findRelease(attempt, now)).released) return refused('not-released')
  return db.transaction(async (tx): Promise<Reported> => {
    const [asked] = await tx
      .select({
        attemptQuestionId: attemptQuestions.id,
        questionVersionId: attemptQuestions.questionVersionId,
        variantId: attemptQuestions.variantId,
        questionId: questionVersions.questionId,
      })
      .from(attemptQuestions)
      .innerJoin(questionVersions, eq(questionVersions.id, attemptQuestions.questionVersionId))
      .where(and(eq(attemptQuestions.attemptId, attemptId), eq(attemptQuestions.position, position)))
    if (!asked) return refused('not-found')
    return store(tx, actor, attempt.courseId, { ...asked, ...report }, now)
  })
}

export async function reportAsStaff(
  actor: Actor,
  { versionId, variantId, ...report }: z.infer<typeof staffReport>,
  now: Date,
): Promise<Reported> {
  if (!isId(versionId)) return refused('not-found')
  return db.transaction(async (tx): Promise<Reported> => {
    const [version] = await tx
      .select({ questionId: questions.id, courseId: questions.courseId })
      .from(questionVersions)
      .innerJoin(questions, eq(questions.id, questionVersions.questionId))
      .where(eq(questionVersions.id, versionId))
    if (!version || !authorize(actor, 'report', { type: 'question', courseId: version.courseId }))
      return refused('not-found')
    if (variantId !== null) {
      const [variant] = await tx
        .select({ versionId: questionVariants.versionId })
        .from(questionVariants)
        .where(eq(questionVariants.id, variantId))
      if (variant?.versionId !== versionId) return refused('invalid-input')
    }
    const about = { questionId: version.questionId, questionVersionId: versionId, variantId }
    return store(tx, actor, version.courseId, { ...about, ...report }, now)
  })
}

type NewReport = Omit<typeof questionReports.$inferInsert, 'reportedBy' | 'reportedAt'>

/** One open report for each person and question: whoever is answered may write again. */
async function store(
  tx: Tx,
  actor: Actor,
  courseId: string,
  report: NewReport,
  now: Date,
): Promise<Reported> {
  const [made] = await tx
    .insert(questionReports)
    .values({ ...report, reportedBy: actor.id, reportedAt: now })
    .onConflictDoNothing()
    .returning({ id: questionReports.id })
  if (!made) return refused('already-reported')
  const entry = { actorId: actor.id, courseId, entity: 'question', entityId: report.questionId }
  await audit(tx, { ...entry, verb: 'report', detail: { reportId: made.id, category: report.category } }, now)
  return { ok: true }
}
