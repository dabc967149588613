/** A practice quiz over one unit: drawn and stored at once, each question begun when it is reached. */
import { randomInt } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '#db/client.ts'
import { quizItems, quizzes } from '#db/schema/study.ts'
import { units } from '#graders/topics.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { hasOpenExam } from '#lib/practice/guard.ts'
import { type PracticeQuestion, practicePool } from '#lib/practice/pool.ts'
import { type Refusal, refused } from '#lib/refusal.ts'
import { gradedAnswers } from '../graded-answers.ts'
import { lockStudy } from '../lock.ts'
import { type GradedAnswer, type MasteryLevel, masteryOf } from '../mastery.ts'
import { drawQuiz } from './draw-quiz.ts'
import { openNext } from './open-next.ts'

export const quizSizes = [5, 10, 20] as const
export const quizInput = z.object({
  unit: z.int().refine((number) => units.some((unit) => unit.number === number)),
  size: z.union(quizSizes.map((size) => z.literal(size))),
})

/** A quiz of the unit that is not finished is continued, whatever its size. */
export async function startQuiz(
  actor: Actor,
  input: z.input<typeof quizInput>,
  now: Date,
): Promise<{ ok: true; quizId: string } | Refusal> {
  const parsed = quizInput.safeParse(input)
  if (!parsed.success) return refused('invalid-input')
  const { unit, size } = parsed.data
  const pool = await practicePool(actor, now)
  const answers = await gradedAnswers(actor, now)
  return db.transaction(async (tx): Promise<{ ok: true; quizId: string } | Refusal> => {
    await lockStudy(tx, actor.id)
    if (await hasOpenExam(tx, actor.id, now)) return refused('exam-in-progress')
    const own = and(eq(quizzes.userId, actor.id), eq(quizzes.unit, unit), isNull(quizzes.finishedAt))
    const [unfinished] = await tx.select({ id: quizzes.id }).from(quizzes).where(own)
    if (unfinished) return { ok: true, quizId: unfinished.id }

    const seed = randomInt(1, 2 ** 31)
    const theory = pool.filter((question) => question.kind !== 'code' && question.units[0] === unit)
    const courseId = theory[0]?.courseId
    if (!courseId) return refused('nothing-to-practise')
    const ofCourse = theory.filter((question) => question.courseId === courseId)
    const drawn = drawQuiz(candidatesOf(ofCourse, answers, now), size, seed)
    const [quiz] = await tx
      .insert(quizzes)
      .values({ courseId, userId: actor.id, unit, seed, startedAt: now })
      .returning()
    await tx.insert(quizItems).values(
      drawn.map(({ questionId, topic }, index) => ({
        ...{ quizId: quiz!.id, position: index + 1, questionId, topic },
      })),
    )
    await openNext(tx, quiz!, pool, now)
    return { ok: true, quizId: quiz!.id }
  })
}

function candidatesOf(questions: PracticeQuestion[], answers: GradedAnswer[], now: Date) {
  const seen = new Set(answers.map(({ questionId }) => questionId))
  const levels = new Map<string, MasteryLevel>()
  const levelOf = (topic: string) => {
    const known = levels.get(topic) ?? masteryOf(answers, topic, now).level
    levels.set(topic, known)
    return known
  }
  return questions.map(({ questionId, topics: [topic], kind, difficulty }) => ({
    ...{ questionId, kind, difficulty, topic: topic!, level: levelOf(topic!), seen: seen.has(questionId) },
  }))
}
