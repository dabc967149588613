import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { auditLog, gradings, submissions } from '#db/schema/grading.ts'
import { closeAttempt } from '#lib/attempts/close-attempt.ts'
import { questionView } from '#lib/attempts/question-view.ts'
import { saveAnswer } from '#lib/attempts/save-answer.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { recordFailure, recordVerdict } from '#lib/grading/record-verdict.ts'
import { retrySubmission } from '#lib/grading/retry-submission.ts'
import { resultView } from '#lib/results/result-view.ts'
import { submissionView } from '#lib/submissions/submission-view.ts'
import { submit } from '#lib/submissions/submit.ts'
import { at, makeExamCourse, makePerson } from '../../support/course.ts'
import { withDatabase } from '../../support/database.ts'
import { gradedVerdict } from '../../support/verdicts.ts'

withDatabase()

let course: Awaited<ReturnType<typeof makeExamCourse>>
beforeAll(async () => {
  course = await makeExamCourse({ release: 'on-hand-in' })
})

async function begin() {
  const student = await makePerson(course.courseId, 'student')
  const started = await startAttempt(student, course.exam.id, at('10:00:00'))
  if (!started.ok) throw new Error(started.reason)
  return { student, attemptId: started.attemptId }
}

async function submitted(student: Actor, attemptId: string, source: string, now = at('10:05:00')) {
  const made = await submit(student, { attemptId, position: 4, source }, now)
  if (!made.ok) throw new Error(made.reason)
  return made.submissionId
}

const record = (id: string, score: number, now = at('10:06:00')) =>
  recordVerdict(id, gradedVerdict(score), now)

test('a second submission waits until the first has its verdict', async () => {
  const { student, attemptId } = await begin()
  const input = { attemptId, position: 4, source: 'first' }
  const both = await Promise.all([1, 2, 3].map(() => submit(student, input, at('10:05:00'))))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'submission-pending' })
  const first = both.find((made) => made.ok)
  await record(first?.ok ? first.submissionId : '', 0.5)
  expect(await submit(student, { ...input, source: 'second' }, at('10:07:00'))).toMatchObject({ ok: true })
})

test('the best submission counts, not the last', async () => {
  const { student, attemptId } = await begin()
  await record(await submitted(student, attemptId, 'good'), 0.75)
  await record(await submitted(student, attemptId, 'worse', at('10:07:00')), 0.25, at('10:08:00'))
  await closeAttempt(student, attemptId, at('10:09:00'))
  const result = await resultView(student, attemptId, at('10:10:00'))
  expect(result?.questions[3]).toMatchObject({ score: 7.5, pending: false })
  expect(result?.questions[3]?.submissions.map(({ verdict }) => verdict?.score)).toEqual([0.75, 0.25])
})

test('a verdict that is delivered twice is stored once', async () => {
  const { student, attemptId } = await begin()
  const id = await submitted(student, attemptId, 'code')
  const outcomes = await Promise.all([record(id, 0.5), record(id, 1), record(id, 1)])
  expect(outcomes.sort()).toEqual(['recorded', 'repeated', 'repeated'])
  expect(await db.select().from(gradings).where(eq(gradings.submissionId, id))).toHaveLength(1)
})

test('a fault of ours is no zero: it waits for staff, who can send it again', async () => {
  const { student, attemptId } = await begin()
  const id = await submitted(student, attemptId, 'code')
  await recordFailure(id, 'the disk was full', at('10:06:00'))
  expect(await submissionView(student, id)).toMatchObject({ state: 'failed', verdict: null })
  expect(JSON.stringify(await submissionView(student, id))).not.toContain('disk')
  await closeAttempt(student, attemptId, at('10:07:00'))
  expect(await resultView(student, attemptId, at('10:08:00'))).toMatchObject({ pending: 1 })
  expect(await retrySubmission(student, id, at('10:09:00'))).toEqual({ ok: false, reason: 'not-found' })
  expect(await retrySubmission(course.ta, id, at('10:09:00'))).toEqual({ ok: true })
  expect(await submissionView(student, id)).toMatchObject({ state: 'queued' })
  await record(id, 1)
  expect((await resultView(student, attemptId, at('10:11:00')))?.score).toBe(10)
})

test('a failure that arrives after the verdict changes nothing', async () => {
  const { student, attemptId } = await begin()
  const id = await submitted(student, attemptId, 'code')
  await record(id, 1)
  await recordFailure(id, 'too late', at('10:07:00'))
  expect(await submissionView(student, id)).toMatchObject({ state: 'graded' })
})

test('code is taken only for coding questions, in time, and within its size', async () => {
  const { student, attemptId } = await begin()
  const attempt = (position: number, source: string, now = at('10:05:00')) =>
    submit(student, { attemptId, position, source }, now)
  expect(await attempt(1, 'x')).toEqual({ ok: false, reason: 'not-a-coding-task' })
  expect(await attempt(4, '  ')).toEqual({ ok: false, reason: 'source-empty' })
  expect(await attempt(4, '가'.repeat(30_000))).toEqual({ ok: false, reason: 'source-too-large' })
  expect(await attempt(4, 'a\0b')).toEqual({ ok: false, reason: 'invalid-answer' })
  expect(await attempt(4, 'x', at('11:00:05'))).toEqual({ ok: false, reason: 'attempt-closed' })
  expect(await attempt(9, 'x')).toEqual({ ok: false, reason: 'not-found' })
})

test('what was submitted is also the draft on the next device', async () => {
  const { student, attemptId } = await begin()
  await saveAnswer(student, { attemptId, position: 4, answer: { source: 'old' } }, at('10:01:00'))
  await submitted(student, attemptId, 'new')
  expect((await questionView(student, attemptId, 4, at('10:06:00')))?.answer).toEqual({ source: 'new' })
})

test('a draft that was submitted as it stands is not submitted again on closing, a newer one is', async () => {
  const { student, attemptId } = await begin()
  await record(await submitted(student, attemptId, 'first'), 0.5)
  const again = await begin()
  await record(await submitted(again.student, again.attemptId, 'first'), 0.5)
  await saveAnswer(
    again.student,
    { attemptId: again.attemptId, position: 4, answer: { source: 'newer' } },
    at('10:08:00'),
  )
  await closeAttempt(student, attemptId, at('10:09:00'))
  await closeAttempt(again.student, again.attemptId, at('10:09:00'))
  const numbers = async (actor: Actor, id: string) =>
    (await questionView(actor, id, 4, at('10:10:00')))?.submissions.map(({ number }) => number)
  expect(await numbers(student, attemptId)).toEqual([1])
  expect(await numbers(again.student, again.attemptId)).toEqual([1, 2])
})

test('a waiting submission knows how many are before it', async () => {
  const [first, second] = [await begin(), await begin()]
  const before = await submissionView(
    first.student,
    await submitted(first.student, first.attemptId, 'a', at('10:15:00')),
  )
  const after = await submissionView(
    second.student,
    await submitted(second.student, second.attemptId, 'b', at('10:16:00')),
  )
  expect(after!.queuePosition! - before!.queuePosition!).toBe(1)
})

test('every verdict leaves a line in the audit trail', async () => {
  const { student, attemptId } = await begin()
  const id = await submitted(student, attemptId, 'code')
  await record(id, 0.5)
  const lines = await db.select().from(auditLog).where(eq(auditLog.entityId, id))
  expect(lines).toMatchObject([
    { verb: 'grade', actorId: null, courseId: course.courseId, detail: { score: 0.5 } },
  ])
})

test('what was handed in can not be changed afterwards, by anybody', async () => {
  const { student, attemptId } = await begin()
  const id = await submitted(student, attemptId, 'code')
  const changed = db.update(submissions).set({ source: 'better' }).where(eq(submissions.id, id))
  await expect(changed).rejects.toThrow()
})
