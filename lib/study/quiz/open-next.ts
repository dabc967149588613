/** Reaching the next question of a quiz. */
import { asc, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { attempts } from '#db/schema/attempts.ts'
import { quizItems, quizzes } from '#db/schema/study.ts'
import { createRng } from '#graders/random.ts'
import { beginPractice } from '#lib/practice/begin-practice.ts'
import type { PracticeQuestion } from '#lib/practice/pool.ts'

type Quiz = typeof quizzes.$inferSelect

/**
 * Stays where it is while the current question is open. What can't be practised any more is skipped, begun or not, so
 * that nothing keeps a quiz from its end. The caller holds a lock under which no other does this.
 */
export async function openNext(tx: Tx, quiz: Quiz, pool: PracticeQuestion[], now: Date) {
  const questions = new Map(pool.map((question) => [question.questionId, question]))
  const items = await tx
    .select({ item: quizItems, closedAt: attempts.closedAt })
    .from(quizItems)
    .leftJoin(attempts, eq(attempts.id, quizItems.attemptId))
    .where(eq(quizItems.quizId, quiz.id))
    .orderBy(asc(quizItems.position))
  for (const { item, closedAt } of items) {
    if (item.skippedAt || closedAt) continue
    const question = questions.get(item.questionId)
    if (question) {
      if (!item.attemptId) await begin(tx, quiz, item, question, now)
      return
    }
    await tx.update(quizItems).set({ skippedAt: now }).where(eq(quizItems.id, item.id))
  }
  await tx.update(quizzes).set({ finishedAt: now }).where(eq(quizzes.id, quiz.id))
}

async function begin(
  tx: Tx,
  { userId, seed }: Quiz,
  { id, position }: typeof quizItems.$inferSelect,
  question: PracticeQuestion,
  now: Date,
) {
  const own = createRng(`${seed}/item/${position}`).int(1, 2 ** 31 - 1)
  const attemptId = await beginPractice(tx, userId, question, own, now)
  await tx.update(quizItems).set({ attemptId }).where(eq(quizItems.id, id))
}
