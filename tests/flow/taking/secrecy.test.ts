import { beforeAll, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { exams } from '#db/schema/exams.ts'
import { attemptView } from '#lib/attempts/attempt-view.ts'
import { closeAttempt } from '#lib/attempts/close-attempt.ts'
import { questionView } from '#lib/attempts/question-view.ts'
import { saveAnswer } from '#lib/attempts/save-answer.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { versionSamples } from '#lib/attempts/version-samples.ts'
import { examIntro, listExamCards } from '#lib/exams/exam-cards.ts'
import { gradeSubmission } from '#lib/grading/grade-submission.ts'
import { practiceIndex } from '#lib/practice/practice-index.ts'
import { resultView } from '#lib/results/result-view.ts'
import { submissionView } from '#lib/submissions/submission-view.ts'
import { submit } from '#lib/submissions/submit.ts'
import { canariesIn } from '../../support/canary.ts'
import { at, makeExamCourse } from '../../support/course.ts'
import { withDatabase } from '../../support/database.ts'
import { gradedVerdict } from '../../support/verdicts.ts'

withDatabase()

let course: Awaited<ReturnType<typeof makeExamCourse>>
let attemptId: string
let submissionId: string

beforeAll(async () => {
  course = await makeExamCourse()
  const { student, exam } = course
  const started = await startAttempt(student, exam.id, at('10:00:00'))
  attemptId = started.ok ? started.attemptId : ''
  await saveAnswer(student, { attemptId, position: 1, answer: { choice: 'a' } }, at('10:01:00'))
  const made = await submit(
    student,
    { attemptId, position: 4, source: 'export const double = 1' },
    at('10:02:00'),
  )
  submissionId = made.ok ? made.submissionId : ''
  await gradeSubmission(submissionId, async () => gradedVerdict(0.5), new AbortController().signal)
})

/** All that a student can read about an exam, as the pages and actions would get it. */
async function everythingSeen(now: Date) {
  const { student, exam } = course
  const questions = await Promise.all(
    [1, 2, 3, 4].map((position) => questionView(student, attemptId, position, now)),
  )
  const samples = await Promise.all(questions.map((question) => versionSamples(student, question!.versionId)))
  return {
    attempt: await attemptView(student, attemptId, now),
    questions,
    samples,
    submission: await submissionView(student, submissionId),
    result: await resultView(student, attemptId, now),
    cards: await listExamCards(student, now),
    intro: await examIntro(student, exam.id, now),
    practice: await practiceIndex(student, now),
  }
}

test('no key, hidden case, reference or explanation reaches a student during the exam', async () => {
  const seen = await everythingSeen(at('10:10:00'))
  expect(seen.questions.every(Boolean)).toBe(true)
  expect(seen.submission?.verdict?.score).toBe(0.5)
  expect(canariesIn(seen)).toEqual([])
  expect(JSON.stringify(seen)).not.toContain('0.123456')
})

test('nor after handing in, before the release', async () => {
  await closeAttempt(course.student, attemptId, at('10:20:00'))
  const seen = await everythingSeen(at('10:21:00'))
  expect(canariesIn(seen)).toEqual([])
  expect(seen.result).toMatchObject({ released: false, score: null, sections: [], topics: [] })
  expect(seen.result?.questions[0]).toMatchObject({ key: null, explanation: null, score: null, parts: [] })
  expect(seen.cards[0]?.attempts[0]?.score).toBe(null)
})

test('staff see keys at any time, students after the release, and nobody the reference through a result', async () => {
  const forStaff = await resultView(course.ta, attemptId, at('10:21:00'))
  expect(canariesIn(forStaff)).toEqual(['CANARY-accepted', 'CANARY-explanation', 'CANARY-feedback'])
  await db.update(exams).set({ releasedAt: at('10:30:00') })
  expect(canariesIn(await resultView(course.student, attemptId, at('10:29:59')))).toEqual([])
  const released = await resultView(course.student, attemptId, at('10:30:00'))
  expect(released?.released).toBe(true)
  expect(canariesIn(released)).toEqual(['CANARY-accepted', 'CANARY-explanation', 'CANARY-feedback'])
})

test("another student's attempt, submission and samples do not exist", async () => {
  const { other } = course
  const version = (await questionView(course.student, attemptId, 4, at('10:40:00')))!.versionId
  expect(await attemptView(other, attemptId, at('10:40:00'))).toBeUndefined()
  expect(await questionView(other, attemptId, 1, at('10:40:00'))).toBeUndefined()
  expect(await resultView(other, attemptId, at('10:40:00'))).toBeUndefined()
  expect(await submissionView(other, submissionId)).toBeUndefined()
  expect(await versionSamples(other, version)).toBeUndefined()
  const answer = { attemptId, position: 1, answer: { choice: 'b' } }
  expect(await saveAnswer(other, answer, at('10:05:00'))).toEqual({ ok: false, reason: 'not-found' })
  expect(await closeAttempt(other, attemptId, at('10:05:00'))).toEqual({ ok: false, reason: 'not-found' })
  expect(await submit(other, { attemptId, position: 4, source: 'x' }, at('10:05:00'))).toEqual({
    ok: false,
    reason: 'not-found',
  })
  expect(await saveAnswer(course.ta, answer, at('10:05:00'))).toEqual({ ok: false, reason: 'not-found' })
})

test('staff of another course see nothing of this one', async () => {
  const elsewhere = await makeExamCourse()
  for (const actor of [elsewhere.ta, elsewhere.instructor]) {
    expect(await resultView(actor, attemptId, at('10:40:00'))).toBeUndefined()
    expect(await examIntro(actor, course.exam.id, at('10:40:00'))).toBeUndefined()
  }
})
