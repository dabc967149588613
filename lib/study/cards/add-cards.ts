/** Questions of a released exam that were not fully right, for repeating. */
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '#db/client.ts'
import { attemptQuestions } from '#db/schema/attempts.ts'
import { questionVersions } from '#db/schema/questions.ts'
import { studyCards } from '#db/schema/study.ts'
import { findAttempt } from '#lib/attempts/load.ts'
import { type Actor, authorize } from '#lib/auth/authorize.ts'
import { type Refusal, refused } from '#lib/refusal.ts'
import { type ResultView, resultView } from '#lib/results/result-view.ts'
import { newMemory } from './schedule.ts'

/** Without a position: all that were not right. */
export const addInput = z.object({ attemptId: z.uuid(), position: z.int().min(1).max(1000).optional() })

/** Adding twice is as good as once; a card that exists keeps its schedule, and comes back when it was removed. */
export async function addCards(
  actor: Actor,
  input: z.input<typeof addInput>,
  now: Date,
): Promise<{ ok: true } | Refusal> {
  const parsed = addInput.safeParse(input)
  if (!parsed.success) return refused('invalid-input')
  const { attemptId, position } = parsed.data
  const attempt = await findAttempt(actor, 'answer', attemptId)
  const result = attempt && (await resultView(actor, attemptId, now))
  if (!attempt || !result) return refused('not-found')
  const { courseId } = attempt
  if (!authorize(actor, 'practise', { type: 'course', courseId })) return refused('not-allowed')
  const wanted = wrongPositions(result).filter((each) => position === undefined || each === position)
  if (wanted.length === 0) return refused('not-found')
  const questionIds = await questionsAt(attemptId)
  const memory = newMemory(now)
  const card = { userId: actor.id, courseId, memory, state: memory.state, due: now, addedAt: now }
  await db
    .insert(studyCards)
    .values(wanted.map((each) => ({ ...card, questionId: questionIds.get(each)!, source: 'exam' as const })))
    .onConflictDoUpdate({ target: [studyCards.userId, studyCards.questionId], set: { removedAt: null } })
  return { ok: true }
}

export type AddableView = { position: number; added: boolean }[]

/** The questions of a result that can be repeated. Empty for others' attempts, and before the release. */
export async function addable(actor: Actor, result: ResultView): Promise<AddableView> {
  const positions = wrongPositions(result)
  if (positions.length === 0 || !(await findAttempt(actor, 'answer', result.attempt.id))) return []
  const questionIds = await questionsAt(result.attempt.id)
  const known = await db
    .select({ questionId: studyCards.questionId })
    .from(studyCards)
    .where(
      and(
        eq(studyCards.userId, actor.id),
        isNull(studyCards.removedAt),
        inArray(studyCards.questionId, [...questionIds.values()]),
      ),
    )
  const cards = new Set(known.map(({ questionId }) => questionId))
  return positions.map((position) => ({ position, added: cards.has(questionIds.get(position)!) }))
}

const wrongPositions = ({ attempt, released, questions }: ResultView): number[] =>
  attempt.mode === 'exam' && released
    ? questions
        .filter(({ kind, score, points }) => kind !== 'code' && (score ?? 0) < points)
        .map(({ position }) => position)
    : []

async function questionsAt(attemptId: string): Promise<Map<number, string>> {
  const rows = await db
    .select({ position: attemptQuestions.position, questionId: questionVersions.questionId })
    .from(attemptQuestions)
    .innerJoin(questionVersions, eq(questionVersions.id, attemptQuestions.questionVersionId))
    .where(eq(attemptQuestions.attemptId, attemptId))
  return new Map(rows.map(({ position, questionId }) => [position, questionId]))
}
