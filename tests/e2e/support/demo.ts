/** What the demo course has that journeys start from. */
import { and, count, eq, isNotNull, isNull } from 'drizzle-orm'
import { expect, vi } from 'vitest'
import { db } from '#db/client.ts'
import { attemptQuestions, attempts } from '#db/schema/attempts.ts'
import { exams } from '#db/schema/exams.ts'
import { submissions } from '#db/schema/grading.ts'
import { users } from '#db/schema/people.ts'
import { loadActor } from '#lib/auth/actor.ts'

export async function actorOf(email: string) {
  const [user] = await db.select({ id: users.id }).from(users).where(eq(users.email, email))
  return (await loadActor(user!.id))!
}

export async function examIdOf(slug: string): Promise<string> {
  const [exam] = await db.select({ id: exams.id }).from(exams).where(eq(exams.slug, slug))
  return exam!.id
}

export async function finishedAttempt(email: string, examId: string): Promise<string> {
  const [finished] = await db
    .select({ id: attempts.id })
    .from(attempts)
    .innerJoin(users, eq(users.id, attempts.userId))
    .where(and(eq(users.email, email), eq(attempts.examId, examId), isNotNull(attempts.closedAt)))
  return finished!.id
}

/** The worker grades the demo course's submissions after the start; who needs their verdicts waits for them. */
export async function untilGraded(examId: string) {
  const ofExam = and(eq(attempts.examId, examId), isNotNull(attempts.closedAt))
  const counted = (which = ofExam) =>
    db
      .select({ count: count() })
      .from(submissions)
      .innerJoin(attemptQuestions, eq(attemptQuestions.id, submissions.attemptQuestionId))
      .innerJoin(attempts, eq(attempts.id, attemptQuestions.attemptId))
      .where(which)
  await vi.waitFor(
    async () => {
      expect((await counted())[0]!.count).toBeGreaterThan(0)
      expect((await counted(and(ofExam, isNull(submissions.gradedAt))))[0]!.count).toBe(0)
    },
    { timeout: 240_000, interval: 500 },
  )
}
