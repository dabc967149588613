import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { attemptQuestions, attempts } from '#db/schema/attempts.ts'
import { gradings, submissions } from '#db/schema/grading.ts'
import { answerHistory } from '#lib/attempts/answer-history.ts'
import { attemptView } from '#lib/attempts/attempt-view.ts'
import { closeAttempt, closeOverdue } from '#lib/attempts/close-attempt.ts'
import { questionView } from '#lib/attempts/question-view.ts'
import { saveAnswer } from '#lib/attempts/save-answer.ts'
import { setFlag } from '#lib/attempts/set-flag.ts'
import { startAttempt, startPreview } from '#lib/attempts/start-attempt.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { examIntro, listExamCards } from '#lib/exams/exam-cards.ts'
import { resultView } from '#lib/results/result-view.ts'
import { at, makeExamCourse, makePerson } from '../../support/course.ts'
import { withDatabase } from '../../support/database.ts'

withDatabase()

let course: Awaited<ReturnType<typeof makeExamCourse>>
beforeAll(async () => {
  course = await makeExamCourse({ release: 'on-hand-in' })
})

/** A student of their own for each test. Starts at 10:00, deadline 11:00. */
async function begin(now = at('10:00:00')): Promise<{ student: Actor; attemptId: string }> {
  const student = await makePerson(course.courseId, 'student')
  const started = await startAttempt(student, course.exam.id, now)
  if (!started.ok) throw new Error(started.reason)
  return { student, attemptId: started.attemptId }
}

const save = (actor: Actor, attemptId: string, position: number, answer: unknown, now = at('10:10:00')) =>
  saveAnswer(actor, { attemptId, position, answer }, now)

test('what was saved is what is graded, and the score adds up', async () => {
  const { student, attemptId } = await begin()
  await save(student, attemptId, 1, { choice: 'a' })
  await save(student, attemptId, 1, { choice: 'b' })
  await save(student, attemptId, 2, { text: '42' })
  await save(student, attemptId, 3, { text: 'no idea' })
  expect(await closeAttempt(student, attemptId, at('10:30:00'))).toEqual({ ok: true })
  const result = await resultView(student, attemptId, at('10:31:00'))
  expect(result).toMatchObject({ released: true, pending: 0, score: 20, points: 40 })
  expect(result?.questions.map(({ score }) => score)).toEqual([10, 10, 0, 0])
  expect(result?.sections.map(({ score, points }) => [score, points])).toEqual([
    [20, 30],
    [0, 10],
  ])
  expect(result?.questions[0]).toMatchObject({ answer: { choice: 'b' }, key: { choice: 'b' } })
})

test('a student gets the variant filled in, never the placeholder', async () => {
  const { student, attemptId } = await begin()
  const view = await questionView(student, attemptId, 2, at('10:01:00'))
  expect(JSON.stringify(view)).toContain('What is 41 + 1?')
})

test('starting twice continues the same attempt', async () => {
  const student = await makePerson(course.courseId, 'student')
  const both = await Promise.all([1, 2, 3].map(() => startAttempt(student, course.exam.id, at('10:00:00'))))
  expect(new Set(both.map((started) => started.ok && started.attemptId)).size).toBe(1)
})

test('the number of attempts is limited', async () => {
  const { student, attemptId } = await begin()
  await closeAttempt(student, attemptId, at('10:05:00'))
  expect(await startAttempt(student, course.exam.id, at('10:06:00'))).toEqual({
    ok: false,
    reason: 'no-attempts-left',
  })
})

test('a save under way at the deadline counts, a late one is refused and changes nothing', async () => {
  const { student, attemptId } = await begin()
  expect(await save(student, attemptId, 1, { choice: 'b' }, at('11:00:01.500'))).toMatchObject({ ok: true })
  const late = await save(student, attemptId, 1, { choice: 'a' }, at('11:00:02.001'))
  expect(late).toEqual({ ok: false, reason: 'attempt-closed' })
  expect(await answerHistory(student, attemptId, 1)).toHaveLength(1)
})

test('the server closes an overdue attempt on the first read, as of the deadline', async () => {
  const { student, attemptId } = await begin()
  await save(student, attemptId, 1, { choice: 'b' })
  const view = await attemptView(student, attemptId, at('12:00:00'))
  expect(view?.closedAt).toEqual(at('11:00:00'))
  expect((await resultView(student, attemptId, at('12:00:00')))?.score).toBe(10)
})

test('the worker closes what nobody looks at, also when two workers try at once', async () => {
  const { attemptId, student } = await begin()
  await save(student, attemptId, 1, { choice: 'b' })
  expect(await closeOverdue(at('11:00:01'))).toBe(0)
  await Promise.all([closeOverdue(at('11:00:05')), closeOverdue(at('11:00:05'))])
  const [attempt] = await db.select().from(attempts).where(eq(attempts.id, attemptId))
  expect(attempt).toMatchObject({ closedAt: at('11:00:00'), closedBy: 'deadline' })
})

test('handing in twice at once grades once', async () => {
  const { student, attemptId } = await begin()
  await save(student, attemptId, 1, { choice: 'b' })
  await Promise.all([1, 2, 3].map(() => closeAttempt(student, attemptId, at('10:20:00'))))
  const made = await db
    .select({ id: gradings.id })
    .from(gradings)
    .innerJoin(attemptQuestions, eq(attemptQuestions.id, gradings.attemptQuestionId))
    .where(eq(attemptQuestions.attemptId, attemptId))
  expect(made).toHaveLength(1)
  expect(await save(student, attemptId, 1, { choice: 'a' }, at('10:20:01'))).toEqual({
    ok: false,
    reason: 'attempt-closed',
  })
})

test('two tabs saving at once lose nothing: every answer is a revision', async () => {
  const { student, attemptId } = await begin()
  const answers = ['a', 'b', 'c', 'a', 'b', 'c', 'a', 'b']
  const saved = await Promise.all(answers.map((choice) => save(student, attemptId, 1, { choice })))
  const revisions = saved.map((each) => each.ok && each.revision)
  const history = await answerHistory(student, attemptId, 1)
  expect(Math.max(...revisions.map(Number))).toBe(history?.length)
  expect(new Set(history?.map(({ revision }) => revision)).size).toBe(history?.length)
})

test('repeating a save that got no reply adds no revision', async () => {
  const { student, attemptId } = await begin()
  const first = await save(student, attemptId, 1, { choice: 'a' }, at('10:01:00'))
  const again = await save(student, attemptId, 1, { choice: 'a' }, at('10:02:00'))
  expect(again).toEqual(first)
})

test('hostile answers are refused before they reach the database', async () => {
  const { student, attemptId } = await begin()
  const nested = JSON.parse(`${'{"a":'.repeat(50)}1${'}'.repeat(50)}`)
  const hostile = [
    'text',
    7,
    ['a'],
    { text: 'a\u0000b' },
    { text: '\ud800' },
    nested,
    { text: 'x'.repeat(20_000) },
  ]
  for (const answer of hostile) expect(await save(student, attemptId, 1, answer)).toMatchObject({ ok: false })
  expect(await save(student, attemptId, 4, { source: 'x'.repeat(70_000) })).toMatchObject({
    reason: 'answer-too-large',
  })
  expect(await save(student, attemptId, 99, { choice: 'a' })).toEqual({ ok: false, reason: 'not-found' })
  expect(await save(student, 'no-uuid', 1, null)).toEqual({ ok: false, reason: 'invalid-input' })
  expect(await answerHistory(student, attemptId, 1)).toEqual([])
})

test('clearing an answer makes the question unanswered', async () => {
  const { student, attemptId } = await begin()
  const answered = async () => (await attemptView(student, attemptId, at('10:11:00')))?.questions[0]?.answered
  await save(student, attemptId, 1, { choice: 'a' })
  expect(await answered()).toBe(true)
  await save(student, attemptId, 1, null)
  expect(await answered()).toBe(false)
})

test('a flag stays where it was put', async () => {
  const { student, attemptId } = await begin()
  await setFlag(student, { attemptId, position: 3, flagged: true }, at('10:01:00'))
  const view = await attemptView(student, attemptId, at('10:02:00'))
  expect(view?.questions.map(({ flagged }) => flagged)).toEqual([false, false, true, false])
})

test('code that was not submitted is submitted when the attempt closes', async () => {
  const { student, attemptId } = await begin()
  await save(student, attemptId, 4, { source: 'export const double = (x) => 2 * x' })
  await closeAttempt(student, attemptId, at('10:20:00'))
  const result = await resultView(student, attemptId, at('10:21:00'))
  expect(result?.pending).toBe(1)
  expect(result?.questions[3]?.submissions).toMatchObject([{ number: 1, state: 'queued' }])
})

test('an untouched starter is not submitted', async () => {
  const { student, attemptId } = await begin()
  await save(student, attemptId, 4, { source: 'export function double(x: number) {\n}' })
  await closeAttempt(student, attemptId, at('10:20:00'))
  const made = await db.select().from(submissions).where(eq(submissions.userId, student.id))
  expect(made).toEqual([])
})

test('who starts late has until the window closes', async () => {
  const { exam, student } = await makeExamCourse({ opensAt: at('09:00:00'), closesAt: at('12:00:00') })
  expect(await startAttempt(student, exam.id, at('08:59:59'))).toEqual({ ok: false, reason: 'exam-not-open' })
  const started = await startAttempt(student, exam.id, at('11:30:00'))
  const view = started.ok ? await attemptView(student, started.attemptId, at('11:31:00')) : undefined
  expect(view?.deadlineAt).toEqual(at('12:00:00'))
  expect(await startAttempt(await makePerson(exam.courseId, 'student'), exam.id, at('12:00:00'))).toEqual({
    ok: false,
    reason: 'exam-closed',
  })
})

test('a card shows the open attempt, then its score', async () => {
  const { student, attemptId } = await begin()
  const card = async () =>
    (await listExamCards(student, at('10:05:00'))).find(({ id }) => id === course.exam.id)
  expect(await card()).toMatchObject({
    openAttemptId: attemptId,
    attemptsLeft: 0,
    questionCount: 4,
    points: 40,
  })
  await save(student, attemptId, 1, { choice: 'b' }, at('10:04:00'))
  await closeAttempt(student, attemptId, at('10:04:30'))
  expect((await card())?.attempts).toMatchObject([{ number: 1, released: true, score: 10 }])
  const intro = await examIntro(student, course.exam.id, at('10:05:00'))
  expect(intro).toMatchObject({ whyNotStart: 'no-attempts-left', openAttemptId: null })
})

test('a preview is drawn like an exam and stays out of the cards', async () => {
  const preview = await startPreview(course.instructor, course.exam.id, at('10:00:00'))
  expect(preview).toMatchObject({ ok: true })
  const [card] = await listExamCards(course.instructor, at('10:01:00'))
  expect(card?.attempts).toEqual([])
  expect(await startPreview(course.student, course.exam.id, at('10:00:00'))).toEqual({
    ok: false,
    reason: 'not-allowed',
  })
  expect(await startAttempt(course.ta, course.exam.id, at('10:00:00'))).toEqual({
    ok: false,
    reason: 'not-allowed',
  })
})
