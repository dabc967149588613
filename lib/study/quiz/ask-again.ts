/** A quiz asks again what was not right, at its end. */
import { and, count, eq, inArray, isNull, max } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { questionVariants } from '#db/schema/questions.ts'
import { quizItems, quizzes } from '#db/schema/study.ts'
import type { Attempt } from '#lib/attempts/load.ts'
import { loadPool } from '#lib/exams/pool.ts'
import { questionsKeptBack } from '#lib/practice/guard.ts'
import { drawRepeat } from './draw-quiz.ts'

/** After that it is for the explanation to be read, and for tomorrow. */
const maxRepeats = 2

/** The caller holds the attempt's lock and has just closed it; nothing happens for attempts outside a quiz. */
export async function askAgain(tx: Tx, attempt: Attempt, share: number, now: Date) {
  if (share >= 1) return
  const [found] = await tx
    .select({ item: quizItems, quiz: quizzes })
    .from(quizItems)
    .innerJoin(quizzes, eq(quizzes.id, quizItems.quizId))
    .where(and(eq(quizItems.attemptId, attempt.id), isNull(quizzes.finishedAt)))
    .for('update', { of: quizzes })
  if (!found) return
  const { item, quiz } = found
  const items = await tx.select().from(quizItems).where(eq(quizItems.quizId, quiz.id))
  if (repeatsBefore(item, items) >= maxRepeats) return

  const keptBack = await questionsKeptBack(tx, attempt.userId, quiz.courseId, now)
  const pool = (await loadPool(tx, quiz.courseId)).filter(
    ({ kind, questionId }) => kind !== 'code' && !keptBack.has(questionId),
  )
  const related = pool.filter(
    ({ questionId, topics }) => questionId === item.questionId || topics.includes(item.topic),
  )
  const variants = await variantCounts(
    tx,
    related.map(({ versionId }) => versionId),
  )
  const questionId = drawRepeat(
    item,
    related.map(({ questionId, topics, versionId }) => ({
      ...{ questionId, topics, variantCount: variants.get(versionId) ?? 0 },
    })),
    new Set(items.map(({ questionId }) => questionId)),
    `${quiz.seed}/repeat/${item.position}`,
  )
  if (!questionId) return
  const [last] = await tx
    .select({ position: max(quizItems.position) })
    .from(quizItems)
    .where(eq(quizItems.quizId, quiz.id))
  const { topic, position: repeatOf } = item
  await tx
    .insert(quizItems)
    .values({ quizId: quiz.id, position: last!.position! + 1, questionId, topic, repeatOf })
}

type Item = typeof quizItems.$inferSelect

function repeatsBefore({ repeatOf }: Item, items: Item[]): number {
  const first = items.find(({ position }) => position === repeatOf)
  return first ? 1 + repeatsBefore(first, items) : 0
}

async function variantCounts(tx: Tx, versionIds: string[]): Promise<Map<string, number>> {
  if (versionIds.length === 0) return new Map()
  const rows = await tx
    .select({ versionId: questionVariants.versionId, count: count() })
    .from(questionVariants)
    .where(inArray(questionVariants.versionId, versionIds))
    .groupBy(questionVariants.versionId)
  return new Map(rows.map(({ versionId, count }) => [versionId, count]))
}
