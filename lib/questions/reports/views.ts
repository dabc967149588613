/** Reports as staff read them, and as the person who wrote them does. */
import { and, desc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '#db/client.ts'
import { attemptQuestions } from '#db/schema/attempts.ts'
import { users } from '#db/schema/people.ts'
import { questionReports, type ReportCategory, type ReportOutcome } from '#db/schema/question-reports.ts'
import { questionVariants, questionVersions } from '#db/schema/questions.ts'
import { findAttempt } from '#lib/attempts/load.ts'
import type { Actor } from '#lib/auth/authorize.ts'

export type ReportForStaff = {
  id: string
  category: ReportCategory
  body: string
  reporter: string
  reportedAt: Date
  versionId: string
  versionNumber: number
  seed: number | null
  outcome: ReportOutcome | null
  answer: string | null
  closer: string | null
  closedAt: Date | null
}

/** Open ones first, then the newest. Of a question that `questionForStaff` gave. */
export async function reportsOf(questionId: string): Promise<ReportForStaff[]> {
  const [reporter, closer] = [alias(users, 'reporter'), alias(users, 'closer')]
  const rows = await db
    .select({
      ...{ id: questionReports.id, category: questionReports.category, body: questionReports.body },
      ...{ reporter: reporter.name, reportedAt: questionReports.reportedAt },
      ...{ versionId: questionVersions.id, versionNumber: questionVersions.number },
      ...{ seed: questionVariants.seed, outcome: questionReports.outcome, answer: questionReports.answer },
      ...{ closer: closer.name, closedAt: questionReports.closedAt },
    })
    .from(questionReports)
    .innerJoin(reporter, eq(reporter.id, questionReports.reportedBy))
    .innerJoin(questionVersions, eq(questionVersions.id, questionReports.questionVersionId))
    .leftJoin(questionVariants, eq(questionVariants.id, questionReports.variantId))
    .leftJoin(closer, eq(closer.id, questionReports.closedBy))
    .where(eq(questionReports.questionId, questionId))
    .orderBy(desc(questionReports.reportedAt))
  return rows.sort((a, b) => Number(a.closedAt !== null) - Number(b.closedAt !== null))
}

export type OwnReport = {
  category: ReportCategory
  body: string
  reportedAt: Date
  outcome: ReportOutcome | null
  answer: string | null
}

/** What the actor said last about each question of an own attempt, wherever they were asked it; by position. */
export async function ownReports(actor: Actor, attemptId: string): Promise<Map<number, OwnReport>> {
  const attempt = await findAttempt(actor, 'answer', attemptId)
  if (!attempt) return new Map()
  const rows = await db
    .selectDistinctOn([attemptQuestions.position], {
      position: attemptQuestions.position,
      report: {
        category: questionReports.category,
        body: questionReports.body,
        reportedAt: questionReports.reportedAt,
        outcome: questionReports.outcome,
        answer: questionReports.answer,
      },
    })
    .from(attemptQuestions)
    .innerJoin(questionVersions, eq(questionVersions.id, attemptQuestions.questionVersionId))
    .innerJoin(questionReports, eq(questionReports.questionId, questionVersions.questionId))
    .where(and(eq(attemptQuestions.attemptId, attempt.id), eq(questionReports.reportedBy, actor.id)))
    .orderBy(attemptQuestions.position, desc(questionReports.reportedAt))
  return new Map(rows.map(({ position, report }) => [position, report]))
}
