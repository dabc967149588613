/** One attempt as its reviewer sees it: the student's result, and the history behind every score. */
import { asc, eq, inArray } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { attemptQuestions, attempts } from '#db/schema/attempts.ts'
import { adjustments, auditLog, gradings } from '#db/schema/grading.ts'
import { users } from '#db/schema/people.ts'
import { regrades } from '#db/schema/regrades.ts'
import { type Actor, authorize } from '#lib/auth/authorize.ts'
import { type ResultView, resultView } from '#lib/results/result-view.ts'

export type AdjustmentView = {
  id: string
  points: number | null
  reason: string
  madeBy: string
  madeAt: Date
}
export type GradingView = {
  id: string
  submissionId: string | null
  cause: string
  /** Of the regrade that it comes from. */
  reason: string | null
  score: number
  seed: number | null
  runtime: string | null
  gradedAt: Date
}
export type AuditView = {
  id: number
  at: Date
  actor: string | null
  verb: string
  detail: Record<string, unknown>
}

export type ReviewView = {
  result: ResultView
  examId: string | null
  student: { name: string; email: string }
  /** By position. */
  adjustments: Map<number, AdjustmentView[]>
  gradings: Map<number, GradingView[]>
  audit: AuditView[]
}

export async function reviewView(
  actor: Actor,
  attemptId: string,
  now: Date,
): Promise<ReviewView | undefined> {
  const result = await resultView(actor, attemptId, now)
  if (!result) return undefined
  const [row] = await db
    .select({ attempt: attempts, name: users.name, email: users.email })
    .from(attempts)
    .innerJoin(users, eq(users.id, attempts.userId))
    .where(eq(attempts.id, attemptId))
  const { courseId, userId, mode } = row!.attempt
  // `view` lets students see their own attempt; reviewing is another right.
  if (!authorize(actor, 'view-key', { type: 'attempt', courseId, userId, mode })) return undefined

  const asked = await db.select().from(attemptQuestions).where(eq(attemptQuestions.attemptId, attemptId))
  const positionOf = new Map(asked.map(({ id, position }) => [id, position]))
  const ids = [...positionOf.keys()]
  const made = await db
    .select({ adjustment: adjustments, madeBy: users.name })
    .from(adjustments)
    .innerJoin(users, eq(users.id, adjustments.madeBy))
    .where(inArray(adjustments.attemptQuestionId, ids))
    .orderBy(asc(adjustments.madeAt))
  const graded = await db
    .select({ grading: gradings, reason: regrades.reason })
    .from(gradings)
    .leftJoin(regrades, eq(regrades.id, gradings.regradeId))
    .where(inArray(gradings.attemptQuestionId, ids))
    .orderBy(asc(gradings.gradedAt))
  const at = (attemptQuestionId: string) => positionOf.get(attemptQuestionId)!
  return {
    result,
    examId: row!.attempt.examId,
    student: { name: row!.name, email: row!.email },
    adjustments: groupByPosition(made, ({ adjustment, madeBy }) => {
      const { id, points, reason, madeAt } = adjustment
      return [at(adjustment.attemptQuestionId), { id, points, reason, madeBy, madeAt }]
    }),
    gradings: groupByPosition(
      graded,
      ({
        grading: { attemptQuestionId, id, submissionId, cause, score, seed, runtime, gradedAt },
        reason,
      }) => [at(attemptQuestionId), { id, submissionId, cause, reason, score, seed, runtime, gradedAt }],
    ),
    audit: await auditOf(attemptId),
  }
}

async function auditOf(attemptId: string): Promise<AuditView[]> {
  return db
    .select({
      id: auditLog.id,
      at: auditLog.at,
      actor: users.name,
      verb: auditLog.verb,
      detail: auditLog.detail,
    })
    .from(auditLog)
    .leftJoin(users, eq(users.id, auditLog.actorId))
    .where(eq(auditLog.entityId, attemptId))
    .orderBy(asc(auditLog.id))
}

function groupByPosition<Row, View>(rows: Row[], place: (row: Row) => [number, View]): Map<number, View[]> {
  const groups = new Map<number, View[]>()
  for (const row of rows) {
    const [position, view] = place(row)
    groups.set(position, [...(groups.get(position) ?? []), view])
  }
  return groups
}
