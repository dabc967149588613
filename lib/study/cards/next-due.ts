/** The next question of today's repetition. */
import { randomInt } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { db, type Tx } from '#db/client.ts'
import { attemptQuestions, attempts } from '#db/schema/attempts.ts'
import { questionVersions } from '#db/schema/questions.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { beginPractice } from '#lib/practice/begin-practice.ts'
import { hasOpenExam } from '#lib/practice/guard.ts'
import { practicePool } from '#lib/practice/pool.ts'
import { type Refusal, refused } from '#lib/refusal.ts'
import { lockStudy } from '../lock.ts'
import { dueToday } from './calendar.ts'
import { loadCards } from './load-cards.ts'

/** Asked from two devices, both get the same attempt; it is graded and counted once. */
export async function nextDue(
  actor: Actor,
  timeZone: string,
  now: Date,
): Promise<{ ok: true; attemptId: string } | Refusal> {
  const pool = await practicePool(actor, now)
  const seed = randomInt(1, 2 ** 31)
  return db.transaction(async (tx): Promise<{ ok: true; attemptId: string } | Refusal> => {
    await lockStudy(tx, actor.id)
    if (await hasOpenExam(tx, actor.id, now)) return refused('exam-in-progress')
    const { cards, ...limits } = await loadCards(tx, actor.id, pool, now, timeZone)
    const [next] = dueToday(cards, limits, now, timeZone)
    if (!next) return refused('nothing-due')
    const { questionId } = next.question
    const attemptId =
      (await openAttempt(tx, actor.id, questionId)) ??
      (await beginPractice(tx, actor.id, next.question, seed, now))
    return { ok: true, attemptId }
  })
}

async function openAttempt(tx: Tx, userId: string, questionId: string): Promise<string | undefined> {
  const [open] = await tx
    .select({ id: attempts.id })
    .from(attempts)
    .innerJoin(attemptQuestions, eq(attemptQuestions.attemptId, attempts.id))
    .innerJoin(questionVersions, eq(questionVersions.id, attemptQuestions.questionVersionId))
    .where(
      and(
        eq(attempts.userId, userId),
        eq(attempts.mode, 'practice'),
        isNull(attempts.closedAt),
        eq(questionVersions.questionId, questionId),
      ),
    )
    .orderBy(attempts.startedAt)
    .limit(1)
  return open?.id
}
