import { db } from '#db/client.ts'
import { type Actor, authorize } from '#lib/auth/authorize.ts'
import type { PoolQuestion } from '#lib/exams/draw.ts'
import { loadPool } from '#lib/exams/pool.ts'
import { questionsKeptBack } from './guard.ts'

export type PracticeQuestion = PoolQuestion & { courseId: string }

/** Everything the actor may practise on now, over all their courses. */
export function practicePool(actor: Actor, now: Date): Promise<PracticeQuestion[]> {
  return db.transaction(async (tx) => {
    const pool: PracticeQuestion[] = []
    for (const { courseId } of actor.enrolments) {
      if (!authorize(actor, 'practise', { type: 'course', courseId })) continue
      const keptBack = await questionsKeptBack(tx, actor.id, courseId, now)
      const questions = (await loadPool(tx, courseId)).filter(({ questionId }) => !keptBack.has(questionId))
      pool.push(...questions.map((question) => ({ ...question, courseId })))
    }
    return pool
  })
}
