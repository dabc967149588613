/** Practice: one question outside any exam, without a clock, explained as soon as it is checked. */
import { randomInt } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '#db/client.ts'
import { attemptQuestions, attempts } from '#db/schema/attempts.ts'
import { questionVersions } from '#db/schema/questions.ts'
import { slug } from '#graders/contract/text.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { type Refusal, refused } from '#lib/refusal.ts'
import { beginPractice } from './begin-practice.ts'
import { hasOpenExam } from './guard.ts'
import { type PracticeQuestion, practicePool } from './pool.ts'

export const practiceInput = z.union([z.object({ topic: slug }), z.object({ questionId: z.uuid() })])

/**
 * By topic: a theory question that was practised least, never the same one twice in a row while there are others. By
 * question: that one, continuing where it was left unfinished. Refused while an exam is open, as it could tell keys.
 */
export async function startPractice(
  actor: Actor,
  input: z.input<typeof practiceInput>,
  now: Date,
): Promise<{ ok: true; attemptId: string } | Refusal> {
  const parsed = practiceInput.safeParse(input)
  if (!parsed.success) return refused('invalid-input')
  if (await hasOpenExam(db, actor.id, now)) return refused('exam-in-progress')
  const wanted = parsed.data
  const candidates = (await practicePool(actor, now)).filter((question) =>
    'topic' in wanted
      ? question.kind !== 'code' && question.topics.includes(wanted.topic)
      : question.questionId === wanted.questionId,
  )
  if (candidates.length === 0) return refused('nothing-to-practise')
  const history = await practised(actor.id)
  const question = leastPractised(candidates, history)
  const unfinished = history.get(question.questionId)?.openAttemptId
  if (unfinished) return { ok: true, attemptId: unfinished }
  const seed = randomInt(1, 2 ** 31)
  const attemptId = await db.transaction((tx) => beginPractice(tx, actor.id, question, seed, now))
  return { ok: true, attemptId }
}

type Practised = { times: number; last: Date; openAttemptId: string | null }

async function practised(userId: string): Promise<Map<string, Practised>> {
  const own = and(eq(attempts.userId, userId), eq(attempts.mode, 'practice'))
  const rows = await db
    .select({
      questionId: questionVersions.questionId,
      id: attempts.id,
      startedAt: attempts.startedAt,
      closedAt: attempts.closedAt,
    })
    .from(attempts)
    .innerJoin(attemptQuestions, eq(attemptQuestions.attemptId, attempts.id))
    .innerJoin(questionVersions, eq(questionVersions.id, attemptQuestions.questionVersionId))
    .where(own)
    .orderBy(attempts.startedAt)
  const history = new Map<string, Practised>()
  for (const { questionId, id, startedAt, closedAt } of rows) {
    const before = history.get(questionId)
    const openAttemptId = closedAt === null ? id : (before?.openAttemptId ?? null)
    history.set(questionId, { times: (before?.times ?? 0) + 1, last: startedAt, openAttemptId })
  }
  return history
}

/** Fewest times first, then longest ago; ties in the pool's order. */
function leastPractised(candidates: PracticeQuestion[], history: Map<string, Practised>): PracticeQuestion {
  const weight = ({ questionId }: PracticeQuestion) => history.get(questionId)
  return candidates.toSorted((a, b) => {
    const [x, y] = [weight(a), weight(b)]
    return (x?.times ?? 0) - (y?.times ?? 0) || (x?.last.getTime() ?? 0) - (y?.last.getTime() ?? 0)
  })[0]!
}
