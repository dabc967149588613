/** A person's answers whose grades they may know: checked practice and released exams. */
import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { attemptQuestions, attempts } from '#db/schema/attempts.ts'
import { exams } from '#db/schema/exams.ts'
import { questionVersions } from '#db/schema/questions.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { isReleased } from '#lib/exams/rules.ts'
import { hasOpenExam } from '#lib/practice/guard.ts'
import { effectivePoints } from '#lib/review/effective-points.ts'
import { adjustmentsOf, gradingsOf } from '#lib/review/grades-of.ts'
import type { GradedAnswer } from './mastery.ts'

/** Empty while an exam of theirs is open: what went right in practice could tell a key of it. */
export async function gradedAnswers(actor: Actor, now: Date): Promise<GradedAnswer[]> {
  if (await hasOpenExam(db, actor.id, now)) return []
  const asked = await askedAndKnown(actor.id, now)
  const ids = asked.map(({ id }) => id)
  if (ids.length === 0) return []
  const [graded, adjusted] = [await gradingsOf(ids), await adjustmentsOf(ids)]
  return asked.flatMap(({ id, points, closedAt, ...question }) => {
    const own = graded.get(id) ?? []
    const adjustment = adjusted.get(id)?.points ?? null
    if (own.length === 0 && adjustment === null) return []
    const share = Math.min(1, Math.max(0, effectivePoints(points, own, adjustment) / points))
    return [{ ...question, share, at: closedAt! }]
  })
}

async function askedAndKnown(userId: string, now: Date) {
  const rows = await db
    .select({
      id: attemptQuestions.id,
      points: attemptQuestions.points,
      mode: attempts.mode,
      closedAt: attempts.closedAt,
      questionId: questionVersions.questionId,
      topics: questionVersions.topics,
      difficulty: questionVersions.difficulty,
      release: exams.release,
      releasedAt: exams.releasedAt,
      closesAt: exams.closesAt,
    })
    .from(attempts)
    .innerJoin(attemptQuestions, eq(attemptQuestions.attemptId, attempts.id))
    .innerJoin(questionVersions, eq(questionVersions.id, attemptQuestions.questionVersionId))
    .leftJoin(exams, eq(exams.id, attempts.examId))
    .where(
      and(
        eq(attempts.userId, userId),
        inArray(attempts.mode, ['practice', 'exam']),
        isNotNull(attempts.closedAt),
      ),
    )
  return rows
    .filter(({ mode, release, releasedAt, closesAt, closedAt }) =>
      mode === 'practice'
        ? true
        : release !== null && isReleased({ release, releasedAt, closesAt }, { closedAt }, now),
    )
    .map(({ mode: _mode, release: _release, releasedAt: _releasedAt, closesAt: _closesAt, ...row }) => row)
}
