/** Where a quiz stands, and what came of it. */
import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { attemptQuestions, attempts } from '#db/schema/attempts.ts'
import { gradings } from '#db/schema/grading.ts'
import { quizItems, quizzes } from '#db/schema/study.ts'
import { isId } from '#lib/attempts/load.ts'
import { type Actor, authorize } from '#lib/auth/authorize.ts'
import { hasOpenExam } from '#lib/practice/guard.ts'
import { asPractice } from './go-on.ts'
import { type QuizSummary, summarise } from './summary.ts'

export type QuizView = {
  id: string
  unit: number
  startedAt: Date
  finishedAt: Date | null
  /** Questions to be asked, the ones that come back included and skipped ones not. */
  total: number
  answered: number
  /** The question that was reached last; null when the quiz is finished. */
  current: { attemptId: string; topic: string; number: number; comesBack: boolean; answered: boolean } | null
  /** Null until finished, and while an exam of the reader's is open. */
  summary: QuizSummary | null
}

export async function quizView(actor: Actor, quizId: string, now: Date): Promise<QuizView | undefined> {
  if (!isId(quizId)) return undefined
  const [quiz] = await db.select().from(quizzes).where(eq(quizzes.id, quizId))
  if (!quiz || !authorize(actor, 'view', asPractice(quiz))) return undefined
  const rows = await db
    .select({ item: quizItems, closedAt: attempts.closedAt })
    .from(quizItems)
    .leftJoin(attempts, eq(attempts.id, quizItems.attemptId))
    .where(eq(quizItems.quizId, quiz.id))
    .orderBy(asc(quizItems.position))
  const asked = rows.filter(({ item }) => item.skippedAt === null)
  const reached = asked.findLastIndex(({ item }) => item.attemptId !== null)
  const at = quiz.finishedAt ? undefined : asked[reached]
  const { id, unit, startedAt, finishedAt } = quiz
  return {
    ...{ id, unit, startedAt, finishedAt },
    total: asked.length,
    answered: asked.filter(({ closedAt }) => closedAt !== null).length,
    current: at
      ? {
          attemptId: at.item.attemptId!,
          topic: at.item.topic,
          number: reached + 1,
          comesBack: at.item.repeatOf !== null,
          answered: at.closedAt !== null,
        }
      : null,
    summary: finishedAt && !(await hasOpenExam(db, actor.id, now)) ? await summaryOf(asked) : null,
  }
}

async function summaryOf(asked: { item: typeof quizItems.$inferSelect }[]): Promise<QuizSummary> {
  const ids = asked.flatMap(({ item }) => item.attemptId ?? [])
  const scores = ids.length
    ? await db
        .select({ attemptId: attemptQuestions.attemptId, share: gradings.score })
        .from(attemptQuestions)
        .innerJoin(gradings, eq(gradings.attemptQuestionId, attemptQuestions.id))
        .where(inArray(attemptQuestions.attemptId, ids))
        .orderBy(asc(gradings.gradedAt))
    : []
  const shares = new Map(scores.map(({ attemptId, share }) => [attemptId, share]))
  return summarise(
    asked.flatMap(({ item: { topic, repeatOf, attemptId } }) => {
      const share = attemptId ? shares.get(attemptId) : undefined
      return share === undefined ? [] : [{ topic, repeated: repeatOf !== null, share }]
    }),
  )
}

/** The quiz that an attempt belongs to, for finding back to it. */
export async function quizOf(actor: Actor, attemptId: string): Promise<string | undefined> {
  if (!isId(attemptId)) return undefined
  const [row] = await db
    .select({ quizId: quizItems.quizId })
    .from(quizItems)
    .innerJoin(quizzes, eq(quizzes.id, quizItems.quizId))
    .where(and(eq(quizItems.attemptId, attemptId), eq(quizzes.userId, actor.id)))
  return row?.quizId
}

export type UnitQuizzes = {
  /** To be continued. */
  openId: string | null
  lastFinished: { id: string; finishedAt: Date } | null
}

export async function quizzesOfUnit(actor: Actor, unit: number): Promise<UnitQuizzes> {
  const own = and(eq(quizzes.userId, actor.id), eq(quizzes.unit, unit))
  const rows = await db
    .select({ id: quizzes.id, finishedAt: quizzes.finishedAt })
    .from(quizzes)
    .where(own)
    .orderBy(desc(quizzes.startedAt))
    .limit(2)
  const finished = rows.find(({ finishedAt }) => finishedAt !== null)
  return {
    openId: rows.find(({ finishedAt }) => finishedAt === null)?.id ?? null,
    lastFinished: finished ? { id: finished.id, finishedAt: finished.finishedAt! } : null,
  }
}
