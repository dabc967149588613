/** What retiring a question takes from the exams that can still be started. */
import { desc, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { exams } from '#db/schema/exams.ts'
import type { LocalText } from '#graders/contract/text.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { loadPool } from '#lib/exams/pool.ts'
import { examProblems } from '#lib/exams/problems.ts'
import { examState } from '#lib/exams/rules.ts'
import { questionForStaff } from '../look.ts'
import { usesByExams } from './question-use.ts'

/** `breaks`: without the question the exam can't be put together any more. */
export type RetireEffect = { id: string; title: LocalText; how: 'everybody' | 'draw'; breaks: boolean }

/** Undefined when the actor may not retire it. Exams that are over keep what they gave, and are left out. */
export async function retireEffect(
  actor: Actor,
  questionId: string,
  now: Date,
): Promise<RetireEffect[] | undefined> {
  const question = await questionForStaff(actor, questionId)
  if (!question?.author) return undefined
  const [uses, pool, rows] = [
    await usesByExams(question, now),
    await db.transaction((tx) => loadPool(tx, question.courseId)),
    await db.select().from(exams).where(eq(exams.courseId, question.courseId)).orderBy(desc(exams.createdAt)),
  ]
  const left = pool.filter((other) => other.questionId !== questionId)
  return uses.flatMap(({ id, title, how }) => {
    const exam = rows.find((row) => row.id === id)
    if (how === null || !exam || examState(exam, now) === 'closed') return []
    return [{ id, title, how, breaks: examProblems(exam.definition, left).length > 0 }]
  })
}
