import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '#db/client.ts'
import { questionReports, reportOutcomes } from '#db/schema/question-reports.ts'
import { questions } from '#db/schema/questions.ts'
import { audit } from '#lib/audit/audit.ts'
import { type Actor, authorize } from '#lib/auth/authorize.ts'
import { type Refusal, refused } from '#lib/refusal.ts'
import { storedText } from './report.ts'

export const reportAnswer = z.strictObject({
  reportId: z.uuid(),
  outcome: z.enum(reportOutcomes),
  answer: storedText(2000),
})

/** Closes a report with what its writer will read. Once: the second of two people who answer is told so. */
export async function answerReport(
  actor: Actor,
  { reportId, outcome, answer }: z.infer<typeof reportAnswer>,
  now: Date,
): Promise<{ ok: true } | Refusal> {
  return db.transaction(async (tx): Promise<{ ok: true } | Refusal> => {
    const [report] = await tx
      .select()
      .from(questionReports)
      .where(eq(questionReports.id, reportId))
      .for('update')
    if (!report) return refused('not-found')
    const [question] = await tx.select().from(questions).where(eq(questions.id, report.questionId))
    const courseId = question!.courseId
    if (!authorize(actor, 'report', { type: 'question', courseId })) return refused('not-found')
    if (report.closedAt) return refused('report-closed')
    await tx
      .update(questionReports)
      .set({ outcome, answer, closedBy: actor.id, closedAt: now })
      .where(eq(questionReports.id, reportId))
    const entry = { actorId: actor.id, courseId, entity: 'question', entityId: report.questionId }
    await audit(tx, { ...entry, verb: 'answer-report', detail: { reportId, outcome } }, now)
    return { ok: true }
  })
}
