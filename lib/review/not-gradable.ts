/** Submissions that the graders gave up on by our fault: why, when, after how many tries, and on which worker. */
import { and, asc, count, eq, inArray, isNotNull, isNull, max, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { attemptQuestions, attempts } from '#db/schema/attempts.ts'
import { exams } from '#db/schema/exams.ts'
import { submissions } from '#db/schema/grading.ts'
import { users } from '#db/schema/people.ts'
import { questionVersions } from '#db/schema/questions.ts'
import type { LocalText } from '#graders/contract/text.ts'
import { type Actor, coursesAs } from '#lib/auth/authorize.ts'
import { retrySubmission } from '#lib/grading/retry-submission.ts'

export type NotGradable = {
  submissionId: string
  number: number
  task: LocalText
  position: number
  why: string
  failedAt: Date | null
  tries: number
  /** Host and process. */
  worker: string | null
  /** Null for practice and previews: who practises is nobody else's business, that grading failed is. */
  exam: { title: LocalText; attemptId: string; student: string; email: string } | null
}

const gaveUp = and(isNull(submissions.gradedAt), isNotNull(submissions.failedWhy))
const mostListed = 500

/** In the order in which they failed. */
export async function listNotGradable(actor: Actor): Promise<NotGradable[]> {
  const courseIds = coursesAs(actor, 'ta', 'instructor')
  if (courseIds.length === 0) return []
  const rows = await db
    .select({
      submission: submissions,
      position: attemptQuestions.position,
      task: sql<LocalText>`${questionVersions.content} -> 'title'`,
      mode: attempts.mode,
      attemptId: attempts.id,
      title: exams.title,
      student: users.name,
      email: users.email,
    })
    .from(submissions)
    .innerJoin(attemptQuestions, eq(attemptQuestions.id, submissions.attemptQuestionId))
    .innerJoin(attempts, eq(attempts.id, attemptQuestions.attemptId))
    .innerJoin(questionVersions, eq(questionVersions.id, attemptQuestions.questionVersionId))
    .innerJoin(users, eq(users.id, attempts.userId))
    .leftJoin(exams, eq(exams.id, attempts.examId))
    .where(and(gaveUp, inArray(attempts.courseId, courseIds)))
    .orderBy(asc(submissions.failedAt), asc(submissions.submittedAt))
    .limit(mostListed)
  return rows.map(({ submission, position, task, mode, attemptId, title, student, email }) => ({
    submissionId: submission.id,
    number: submission.number,
    task,
    position,
    why: submission.failedWhy!,
    failedAt: submission.failedAt,
    tries: submission.tries,
    worker: submission.startedOn,
    exam: mode === 'exam' && title ? { title, attemptId, student, email } : null,
  }))
}

export async function countNotGradable(actor: Actor): Promise<number> {
  return (await countOf(coursesAs(actor, 'ta', 'instructor'))).failed
}

/** A text that differs when the list does. */
export async function faultsState(courseId: string): Promise<string> {
  const { failed, latest } = await countOf([courseId])
  return `${failed} ${latest?.getTime() ?? 0}`
}

async function countOf(courseIds: string[]) {
  if (courseIds.length === 0) return { failed: 0, latest: null }
  const [row] = await db
    .select({ failed: count(), latest: max(submissions.failedAt) })
    .from(submissions)
    .innerJoin(attemptQuestions, eq(attemptQuestions.id, submissions.attemptQuestionId))
    .innerJoin(attempts, eq(attempts.id, attemptQuestions.attemptId))
    .where(and(gaveUp, inArray(attempts.courseId, courseIds)))
  return row!
}

/** Returns how many were queued again. */
export async function retryAll(actor: Actor, now: Date): Promise<number> {
  let queued = 0
  for (const { submissionId } of await listNotGradable(actor))
    if ((await retrySubmission(actor, submissionId, now)).ok) queued++
  return queued
}
