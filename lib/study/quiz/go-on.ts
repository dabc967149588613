/** Going on with a quiz, and ending it early. */
import { eq } from 'drizzle-orm'
import { db, type Tx } from '#db/client.ts'
import { quizzes } from '#db/schema/study.ts'
import { isId } from '#lib/attempts/load.ts'
import { type Actor, authorize } from '#lib/auth/authorize.ts'
import { hasOpenExam } from '#lib/practice/guard.ts'
import { practicePool } from '#lib/practice/pool.ts'
import { type Refusal, refused } from '#lib/refusal.ts'
import { lockStudy } from '../lock.ts'
import { openNext } from './open-next.ts'

/** Pressed twice, or on two devices, it goes one question further. */
export async function continueQuiz(actor: Actor, quizId: string, now: Date): Promise<{ ok: true } | Refusal> {
  const pool = await practicePool(actor, now)
  return db.transaction(async (tx): Promise<{ ok: true } | Refusal> => {
    await lockStudy(tx, actor.id)
    const quiz = await lockQuiz(tx, actor, quizId)
    if (!quiz) return refused('not-found')
    if (await hasOpenExam(tx, actor.id, now)) return refused('exam-in-progress')
    if (!quiz.finishedAt) await openNext(tx, quiz, pool, now)
    return { ok: true }
  })
}

/** What was not answered by then is left out of the summary. */
export async function endQuiz(actor: Actor, quizId: string, now: Date): Promise<{ ok: true } | Refusal> {
  return db.transaction(async (tx): Promise<{ ok: true } | Refusal> => {
    const quiz = await lockQuiz(tx, actor, quizId)
    if (!quiz) return refused('not-found')
    if (!quiz.finishedAt) await tx.update(quizzes).set({ finishedAt: now }).where(eq(quizzes.id, quiz.id))
    return { ok: true }
  })
}

async function lockQuiz(tx: Tx, actor: Actor, quizId: string) {
  if (!isId(quizId)) return undefined
  const [quiz] = await tx.select().from(quizzes).where(eq(quizzes.id, quizId)).for('update')
  return quiz && authorize(actor, 'answer', asPractice(quiz)) ? quiz : undefined
}

/** A quiz is a row of practice attempts, and as private as they are. */
export const asPractice = ({ courseId, userId }: { courseId: string; userId: string }) =>
  ({ type: 'attempt', courseId, userId, mode: 'practice' }) as const
