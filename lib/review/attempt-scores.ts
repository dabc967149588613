/** Points of many attempts at once, in three queries whatever their number. */
import { inArray } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { attemptQuestions } from '#db/schema/attempts.ts'
import { submissions } from '#db/schema/grading.ts'
import { effectivePoints } from './effective-points.ts'
import { adjustmentsOf, gradingsOf } from './grades-of.ts'

export type AttemptScore = {
  score: number
  points: number
  /** Submissions that wait for a verdict, and those that could not be graded by our fault. */
  pending: number
  failed: number
  adjusted: number
  sections: { score: number; points: number }[]
}

export async function scoreAttempts(attemptIds: string[]): Promise<Map<string, AttemptScore>> {
  const scores = new Map<string, AttemptScore>()
  if (attemptIds.length === 0) return scores
  const asked = await db
    .select()
    .from(attemptQuestions)
    .where(inArray(attemptQuestions.attemptId, attemptIds))
  const ids = asked.map(({ id }) => id)
  if (ids.length === 0) return scores
  const [graded, adjusted] = [await gradingsOf(ids), await adjustmentsOf(ids)]
  const submitted = await db
    .select({
      attemptQuestionId: submissions.attemptQuestionId,
      gradedAt: submissions.gradedAt,
      failedWhy: submissions.failedWhy,
    })
    .from(submissions)
    .where(inArray(submissions.attemptQuestionId, ids))

  const submittedOf = Map.groupBy(submitted, (row) => row.attemptQuestionId)
  for (const question of asked) {
    const total = scores.get(question.attemptId) ?? empty()
    const adjustment = adjusted.get(question.id)?.points ?? null
    const points = effectivePoints(question.points, graded.get(question.id) ?? [], adjustment)
    const section = total.sections[question.section] ?? { score: 0, points: 0 }
    total.sections[question.section] = section
    total.score += points
    total.points += question.points
    section.score += points
    section.points += question.points
    if (adjustment !== null) total.adjusted++
    for (const submission of submittedOf.get(question.id) ?? []) {
      if (submission.failedWhy) total.failed++
      else if (!submission.gradedAt) total.pending++
    }
    scores.set(question.attemptId, total)
  }
  return scores
}

const empty = (): AttemptScore => ({ score: 0, points: 0, pending: 0, failed: 0, adjusted: 0, sections: [] })
