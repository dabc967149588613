/**
 * A few attempts that were handed in days ago, made with the verbs that students use. Their code is submitted like
 * anybody's, so a worker grades it when it starts; only then do they have a score.
 */
import { and, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { exams } from '#db/schema/exams.ts'
import { users } from '#db/schema/people.ts'
import type { CodeTask } from '#graders/contract/task.ts'
import { createRng, type Rng } from '#graders/random.ts'
import { closeAttempt } from '#lib/attempts/close-attempt.ts'
import { loadGivenQuestions } from '#lib/attempts/load.ts'
import { saveAnswer } from '#lib/attempts/save-answer.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { loadActor } from '#lib/auth/actor.ts'
import { imperfectAnswer } from './imperfect-answer.ts'

/** `skill`: share of the theory that is answered right. */
const past = [
  { email: 'student2@argmax.test', exam: 'practice-midterm-1', daysAgo: 3, minutes: 84, skill: 0.8 },
  { email: 'student3@argmax.test', exam: 'practice-midterm-1', daysAgo: 2, minutes: 97, skill: 0.6 },
  { email: 'student4@argmax.test', exam: 'practice-midterm-1', daysAgo: 2, minutes: 61, skill: 0.35 },
  { email: 'student2@argmax.test', exam: 'practice-midterm-2', daysAgo: 1, minutes: 90, skill: 0.9 },
]

export async function seedAttempts(courseId: string, now: Date) {
  for (const { email, exam: slug, daysAgo, minutes, skill } of past) {
    const [user] = await db.select({ id: users.id }).from(users).where(eq(users.email, email))
    const [exam] = await db
      .select({ id: exams.id })
      .from(exams)
      .where(and(eq(exams.courseId, courseId), eq(exams.slug, slug)))
    const actor = (await loadActor(user!.id))!
    const startedAt = new Date(now.getTime() - daysAgo * 24 * 60 * 60_000)
    const started = await startAttempt(actor, exam!.id, startedAt)
    if (!started.ok) throw new Error(`${slug} could not be started: ${started.reason}`)
    const { attemptId } = started
    const given = await loadGivenQuestions(db, attemptId)
    const rng = createRng(`${email}/${slug}`)
    for (const { position, content } of given) {
      const answer =
        content.kind === 'code'
          ? { source: pickSource(content, skill, rng) }
          : imperfectAnswer(content, skill, rng)
      if (answer === null) continue
      const at = new Date(startedAt.getTime() + (minutes * 60_000 * position) / (given.length + 1))
      const saved = await saveAnswer(actor, { attemptId, position, answer }, at)
      if (!saved.ok) throw new Error(`An answer of the demo was refused: ${saved.reason}`)
    }
    await closeAttempt(actor, attemptId, new Date(startedAt.getTime() + minutes * 60_000))
  }
}

/** Real mistakes come from the task's own collection of them. */
function pickSource({ wrong, reference }: CodeTask, skill: number, rng: Rng): string {
  return wrong.length === 0 || rng() < skill ? reference : rng.pick(wrong).source
}
