import { hostname } from 'node:os'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { attemptQuestions } from '#db/schema/attempts.ts'
import { submissions } from '#db/schema/grading.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { gradeSubmission } from '#lib/grading/grade-submission.ts'
import { recordFailure } from '#lib/grading/record-verdict.ts'
import { retrySubmission } from '#lib/grading/retry-submission.ts'
import { startPractice } from '#lib/practice/start-practice.ts'
import { countNotGradable, faultsState, listNotGradable, retryAll } from '#lib/review/not-gradable.ts'
import { submissionView } from '#lib/submissions/submission-view.ts'
import { maxSubmissionsPerQuestion, submit } from '#lib/submissions/submit.ts'
import { at, makeExamCourse, makePerson, publish } from '../../support/course.ts'
import { withDatabase } from '../../support/database.ts'
import { codingTask } from '../../support/questions.ts'
import { gradedVerdict } from '../../support/verdicts.ts'

withDatabase()

let course: Awaited<ReturnType<typeof makeExamCourse>>
beforeEach(async () => {
  course = await makeExamCourse()
})

const signal = new AbortController().signal

/** As a worker leaves it: claimed three times, then given up on. */
async function poisoned(student: Actor, attemptId: string, position: number) {
  const made = await submit(student, { attemptId, position, source: 'code' }, at('10:01:00'))
  if (!made.ok) throw new Error(made.reason)
  const broken = async () => {
    throw new Error('no space left on device')
  }
  for (let i = 0; i < 3; i++)
    await gradeSubmission(made.submissionId, broken, signal).catch((error: Error) => error)
  await recordFailure(made.submissionId, 'no space left on device', at('10:03:00'))
  return made.submissionId
}

async function poisonedExam(student = course.student) {
  const started = await startAttempt(student, course.exam.id, at('10:00:00'))
  const attemptId = started.ok ? started.attemptId : ''
  return { attemptId, id: await poisoned(student, attemptId, 4) }
}

test('staff read why, when, after how many tries and on which worker', async () => {
  const { attemptId, id } = await poisonedExam()
  expect(await listNotGradable(course.ta)).toMatchObject([
    {
      submissionId: id,
      why: 'no space left on device',
      failedAt: at('10:03:00'),
      tries: 3,
      worker: `${hostname()}, pid ${process.pid}`,
      task: { en: 'Double it' },
      exam: { attemptId, student: course.student.name },
    },
  ])
  expect(await countNotGradable(course.ta)).toBe(1)
})

test('who practises stays unknown, that grading failed does not', async () => {
  const questionId = await publish(course.courseId, { content: codingTask('Another') })
  const started = await startPractice(course.student, { questionId }, at('10:00:00'))
  await poisoned(course.student, started.ok ? started.attemptId : '', 1)
  const listed = await listNotGradable(course.ta)
  expect(listed).toMatchObject([{ exam: null, task: { en: 'Another' } }])
  expect(JSON.stringify(listed)).not.toContain(course.student.name)
})

test('one or all are graded again with three new tries, and leave the list', async () => {
  const [first, second] = [await poisonedExam(), await poisonedExam(course.other)]
  const before = await faultsState(course.courseId)
  expect(await retrySubmission(course.ta, first.id, at('10:10:00'))).toEqual({ ok: true })
  expect(await faultsState(course.courseId)).not.toBe(before)
  expect((await listNotGradable(course.ta)).map(({ submissionId }) => submissionId)).toEqual([second.id])
  expect(await retryAll(course.ta, at('10:11:00'))).toBe(1)
  expect(await listNotGradable(course.ta)).toEqual([])
  const [row] = await db.select().from(submissions).where(eq(submissions.id, second.id))
  expect(row).toMatchObject({ tries: 0, failedWhy: null, failedAt: null })
  await gradeSubmission(second.id, async (_task, _source, seed) => gradedVerdict(1, seed), signal)
  expect((await submissionView(course.other, second.id))?.verdict?.score).toBe(1)
})

test('nobody else sees the list or empties it', async () => {
  const { id } = await poisonedExam()
  const elsewhere = await makeExamCourse()
  for (const actor of [course.student, course.other, elsewhere.ta, await makePerson(null, 'ta')]) {
    expect(await listNotGradable(actor)).toEqual([])
    expect(await countNotGradable(actor)).toBe(0)
    expect(await retryAll(actor, at('10:10:00'))).toBe(0)
    expect(await retrySubmission(actor, id, at('10:10:00'))).toEqual({ ok: false, reason: 'not-found' })
  }
})

test('what failed by our fault costs no try', async () => {
  const { attemptId } = await poisonedExam()
  const [question] = await db
    .select()
    .from(attemptQuestions)
    .where(eq(attemptQuestions.attemptId, attemptId))
    .orderBy(attemptQuestions.position)
    .offset(3)
  const failed = Array.from({ length: maxSubmissionsPerQuestion }, (_, i) => ({
    ...{ attemptQuestionId: question!.id, userId: course.student.id, number: i + 2, source: 'code', seed: 1 },
    ...{ submittedAt: at('10:04:00'), failedWhy: 'no sandbox', failedAt: at('10:05:00') },
  }))
  await db.insert(submissions).values(failed)
  const again = await submit(course.student, { attemptId, position: 4, source: 'code' }, at('10:06:00'))
  expect(again).toMatchObject({ ok: true })
})
