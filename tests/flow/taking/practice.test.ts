import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { exams } from '#db/schema/exams.ts'
import { closeAttempt } from '#lib/attempts/close-attempt.ts'
import { questionView } from '#lib/attempts/question-view.ts'
import { saveAnswer } from '#lib/attempts/save-answer.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { listExamCards } from '#lib/exams/exam-cards.ts'
import { recordVerdict } from '#lib/grading/record-verdict.ts'
import { checkAnswer } from '#lib/practice/check-answer.ts'
import { practiceIndex } from '#lib/practice/practice-index.ts'
import { startPractice } from '#lib/practice/start-practice.ts'
import { resultView } from '#lib/results/result-view.ts'
import { submit } from '#lib/submissions/submit.ts'
import { canariesIn } from '../../support/canary.ts'
import { at, makeCourse, makeExamCourse, makePerson, publish } from '../../support/course.ts'
import { withDatabase } from '../../support/database.ts'
import { codingTask, singleChoice } from '../../support/questions.ts'
import { gradedVerdict } from '../../support/verdicts.ts'

withDatabase()

let courseId: string
let taskId: string
beforeAll(async () => {
  courseId = await makeCourse()
  await publish(courseId, { content: singleChoice('First?', 'softmax') })
  await publish(courseId, { content: singleChoice('Second?', 'softmax') })
  taskId = await publish(courseId, { content: codingTask('Double it') })
})

async function practise(actor: Actor, input: Parameters<typeof startPractice>[1], now = at('10:00:00')) {
  const started = await startPractice(actor, input, now)
  if (!started.ok) throw new Error(started.reason)
  return started.attemptId
}

test('a checked answer shows at once whether and why it is right', async () => {
  const student = await makePerson(courseId, 'student')
  const attemptId = await practise(student, { topic: 'softmax' })
  expect(canariesIn(await questionView(student, attemptId, 1, at('10:00:01')))).toEqual([])
  expect(canariesIn(await resultView(student, attemptId, at('10:00:01')))).toEqual([])
  expect(await checkAnswer(student, attemptId, at('10:00:02'))).toEqual({ ok: false, reason: 'not-answered' })
  await saveAnswer(student, { attemptId, position: 1, answer: { choice: 'b' } }, at('10:00:03'))
  expect(await checkAnswer(student, attemptId, at('10:00:04'))).toEqual({ ok: true })
  expect(await checkAnswer(student, attemptId, at('10:00:05'))).toEqual({ ok: true })
  const result = await resultView(student, attemptId, at('10:00:06'))
  expect(result).toMatchObject({ released: true, score: 1, points: 1 })
  expect(result?.questions[0]).toMatchObject({
    key: { choice: 'b' },
    explanation: { en: 'CANARY-explanation' },
  })
})

test('the next question of a topic is one that was not practised yet', async () => {
  const student = await makePerson(courseId, 'student')
  const stems = new Set<string>()
  for (const minute of ['00', '01']) {
    const attemptId = await practise(student, { topic: 'softmax' }, at(`10:${minute}:00`))
    stems.add(JSON.stringify((await questionView(student, attemptId, 1, at('10:05:00')))?.view.stem))
  }
  expect(stems.size).toBe(2)
})

test('a task is continued where it was left, and its verdict counts', async () => {
  const student = await makePerson(courseId, 'student')
  const attemptId = await practise(student, { questionId: taskId })
  expect(await practise(student, { questionId: taskId })).toBe(attemptId)
  const made = await submit(student, { attemptId, position: 1, source: 'mine' }, at('10:01:00'))
  await recordVerdict(made.ok ? made.submissionId : '', gradedVerdict(0.5), at('10:02:00'))
  await checkAnswer(student, attemptId, at('10:03:00'))
  expect(await resultView(student, attemptId, at('10:04:00'))).toMatchObject({ score: 0.5, pending: 0 })
  expect(await practise(student, { questionId: taskId })).not.toBe(attemptId)
})

test('the index counts questions by topic and lists tasks by unit', async () => {
  const student = await makePerson(courseId, 'student')
  const units = await practiceIndex(student, at('10:00:00'))
  const topics = units.flatMap((unit) => unit.topics)
  expect(topics).toMatchObject([{ id: 'softmax', questionCount: 2 }])
  expect(units.flatMap((unit) => unit.tasks)).toMatchObject([
    { questionId: taskId, title: { en: 'Double it' } },
  ])
})

test('practice never tells the keys of an exam that is running', async () => {
  const { student, exam, questionIds } = await makeExamCourse({ release: 'on-hand-in' })
  const [first] = questionIds
  const attemptId = await practise(student, { questionId: first! }, at('09:00:00'))
  await saveAnswer(student, { attemptId, position: 1, answer: { choice: 'a' } }, at('09:01:00'))
  const started = await startAttempt(student, exam.id, at('10:00:00'))
  const refusal = { ok: false, reason: 'exam-in-progress' }
  expect(await startPractice(student, { topic: 'softmax' }, at('10:01:00'))).toEqual(refusal)
  expect(await checkAnswer(student, attemptId, at('10:01:00'))).toEqual(refusal)
  await closeAttempt(student, attemptId, at('10:02:00'))
  expect(canariesIn(await resultView(student, attemptId, at('10:03:00')))).toEqual([])
  await closeAttempt(student, started.ok ? started.attemptId : '', at('10:10:00'))
  expect(canariesIn(await resultView(student, attemptId, at('10:11:00')))).toContain('CANARY-explanation')
})

test('questions of an exam are kept back from practice until its results are released', async () => {
  const { student, questionIds } = await makeExamCourse({ release: 'manual' })
  const started = await startPractice(student, { questionId: questionIds[0]! }, at('10:00:00'))
  expect(started).toEqual({ ok: false, reason: 'nothing-to-practise' })
  expect(await practiceIndex(student, at('10:00:00'))).toEqual([])
})

test('practice begun before an exam tells no key of it between handing in and release', async () => {
  const { student, exam, questionIds } = await makeExamCourse({ release: 'manual', publishedAt: null })
  const attemptId = await practise(student, { questionId: questionIds[0]! }, at('09:00:00'))
  await saveAnswer(student, { attemptId, position: 1, answer: { choice: 'b' } }, at('09:01:00'))
  await db
    .update(exams)
    .set({ publishedAt: at('09:02:00') })
    .where(eq(exams.id, exam.id))
  const started = await startAttempt(student, exam.id, at('10:00:00'))
  await closeAttempt(student, started.ok ? started.attemptId : '', at('10:05:00'))
  expect(await checkAnswer(student, attemptId, at('10:06:00'))).toEqual({
    ok: false,
    reason: 'question-kept-back',
  })
  // Nor by handing the practice in as if it were an exam.
  await closeAttempt(student, attemptId, at('10:07:00'))
  expect(canariesIn(await resultView(student, attemptId, at('10:08:00')))).toEqual([])
  await db
    .update(exams)
    .set({ releasedAt: at('11:00:00') })
    .where(eq(exams.id, exam.id))
  expect(await checkAnswer(student, attemptId, at('11:01:00'))).toEqual({ ok: true })
})

test('practice stays out of the exam cards, and out of reach of others', async () => {
  const student = await makePerson(courseId, 'student')
  const attemptId = await practise(student, { topic: 'softmax' })
  expect(await listExamCards(student, at('10:01:00'))).toEqual([])
  for (const role of ['student', 'ta', 'instructor'] as const) {
    const somebody = await makePerson(courseId, role)
    expect(await questionView(somebody, attemptId, 1, at('10:01:00'))).toBeUndefined()
    expect(await checkAnswer(somebody, attemptId, at('10:01:00'))).toEqual({ ok: false, reason: 'not-found' })
  }
})

test('people without a course have nothing to practise', async () => {
  const stranger = await makePerson(null, 'student')
  expect(await startPractice(stranger, { topic: 'softmax' }, at('10:00:00'))).toEqual({
    ok: false,
    reason: 'nothing-to-practise',
  })
  expect(await startPractice(stranger, { topic: '../etc' }, at('10:00:00'))).toEqual({
    ok: false,
    reason: 'invalid-input',
  })
})
