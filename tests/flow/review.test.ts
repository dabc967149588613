import { beforeAll, expect, test } from 'vitest'
import { closeAttempt } from '#lib/attempts/close-attempt.ts'
import { saveAnswer } from '#lib/attempts/save-answer.ts'
import { startAttempt, startPreview } from '#lib/attempts/start-attempt.ts'
import { resultView } from '#lib/results/result-view.ts'
import { gradeBook, gradeBookCsv } from '#lib/review/grade-book.ts'
import { addComment, adjustInput, adjustScore, deleteComment } from '#lib/review/judgements.ts'
import { neighboursOf } from '#lib/review/neighbours.ts'
import { reviewView } from '#lib/review/review-view.ts'
import { at, makeExamCourse, makePerson } from '../support/course.ts'
import { withDatabase } from '../support/database.ts'

withDatabase()

let course: Awaited<ReturnType<typeof makeExamCourse>>
let attemptId: string
const late = at('12:00:00')

beforeAll(async () => {
  course = await makeExamCourse({ release: 'on-hand-in' })
  attemptId = await finish(course.student)
})

async function finish(student: (typeof course)['student']) {
  const started = await startAttempt(student, course.exam.id, at('10:00:00'))
  if (!started.ok) throw new Error(started.reason)
  await saveAnswer(
    student,
    { attemptId: started.attemptId, position: 1, answer: { choice: 'b' } },
    at('10:01:00'),
  )
  await closeAttempt(student, started.attemptId, at('10:02:00'))
  return started.attemptId
}

test('an adjusted score counts, the automatic one stays beside it, and the student reads the reason', async () => {
  const { student, ta } = course
  const input = { attemptId, position: 2, points: 4.5, reason: 'right method, slip in the last step' }
  expect(await adjustScore(ta, input, late)).toMatchObject({ ok: true })
  const seen = (await resultView(student, attemptId, late))!.questions[1]!
  expect(seen).toMatchObject({
    score: 4.5,
    automaticScore: 0,
    adjusted: { points: 4.5, reason: input.reason },
  })
  const review = await reviewView(ta, attemptId, late)
  expect(review?.adjustments.get(2)).toMatchObject([{ points: 4.5, madeBy: ta.name }])
  expect(review?.audit.map(({ verb }) => verb)).toContain('adjust')
  const book = await gradeBook(ta, course.exam.id)
  expect(book?.rows.find((row) => row.attemptId === attemptId)).toMatchObject({
    score: 14.5,
    points: 40,
    adjusted: 1,
  })
})

test('withdrawing brings the automatic score back and keeps both entries', async () => {
  const { student, ta } = course
  await adjustScore(ta, { attemptId, position: 1, points: 1, reason: 'mistaken click' }, late)
  await adjustScore(ta, { attemptId, position: 1, points: null, reason: 'was a mistake' }, at('12:00:01'))
  expect((await resultView(student, attemptId, late))!.questions[0]).toMatchObject({
    score: 10,
    adjusted: null,
  })
  expect((await reviewView(ta, attemptId, late))?.adjustments.get(1)).toHaveLength(2)
})

test('more than the question is worth, no reason, or an open attempt is refused', async () => {
  const { ta, other } = course
  const tooMuch = { attemptId, position: 1, points: 11, reason: 'generous' }
  expect(await adjustScore(ta, tooMuch, late)).toMatchObject({ ok: false, reason: 'above-maximum' })
  expect(adjustInput.safeParse({ ...tooMuch, points: 5, reason: '  ' }).success).toBe(false)
  const started = await startAttempt(other, course.exam.id, at('10:00:00'))
  const open = { attemptId: started.ok ? started.attemptId : '', position: 1, points: 5, reason: 'too early' }
  expect(await adjustScore(ta, open, at('10:05:00'))).toMatchObject({ ok: false, reason: 'attempt-open' })
})

test('a comment reaches the student, and only its author can take it back', async () => {
  const { student, ta, instructor } = course
  const made = await addComment(ta, { attemptId, position: 1, body: 'Well seen.' }, late)
  const commentId = made.ok ? made.commentId : ''
  expect((await resultView(student, attemptId, late))!.questions[0]!.comments).toMatchObject([
    { body: 'Well seen.' },
  ])
  expect(await deleteComment(instructor, commentId, late)).toMatchObject({ ok: false })
  expect(await deleteComment(ta, commentId, late)).toEqual({ ok: true })
  expect((await resultView(student, attemptId, late))!.questions[0]!.comments).toEqual([])
})

test('a reviewer goes from one attempt to the next in the order of the list', async () => {
  await startPreview(course.instructor, course.exam.id, late)
  const { rows } = (await gradeBook(course.ta, course.exam.id))!
  const listed = rows.toSorted((a, b) => a.student.localeCompare(b.student, 'ko') || a.number - b.number)
  const ids = listed.map((row) => row.attemptId)
  expect(ids.length).toBeGreaterThan(1)
  for (const [place, id] of ids.entries()) {
    const { before, after } = await neighboursOf(course.exam.id, id)
    expect([before?.attemptId, after?.attemptId]).toEqual([ids[place - 1], ids[place + 1]])
  }
  expect(await neighboursOf(course.exam.id, crypto.randomUUID())).toEqual({ before: null, after: null })
})

test('nobody but staff of the course can review, adjust, comment or read the grade book', async () => {
  const { student, other, exam } = course
  const stranger = await makePerson(null, 'ta')
  for (const actor of [student, other, stranger]) {
    const adjustment = { attemptId, position: 1, points: 10, reason: 'please' }
    expect(await adjustScore(actor, adjustment, late)).toMatchObject({ ok: false, reason: 'not-found' })
    expect(await addComment(actor, { attemptId, position: null, body: 'hi' }, late)).toMatchObject({
      ok: false,
    })
    expect(await reviewView(actor, attemptId, late)).toBeUndefined()
    expect(await gradeBook(actor, exam.id)).toBeUndefined()
  }
})

test('the grade book as CSV is safe in a spreadsheet and keeps Korean names', async () => {
  const { courseId, ta, exam } = course
  await finish(await makePerson(courseId, 'student', '=HYPERLINK("http://evil","click")'))
  await finish(await makePerson(courseId, 'student', '김민지, "minji"'))
  const book = await gradeBook(ta, exam.id)
  const csv = gradeBookCsv(book!, 'ko')
  expect(csv.startsWith('\uFEFF')).toBe(true)
  expect(csv).toContain(`"'=HYPERLINK(""http://evil"",""click"")"`)
  expect(csv).toContain('"김민지, ""minji"""')
  const absent = await makePerson(courseId, 'student', 'Never started')
  const later = gradeBookCsv((await gradeBook(ta, exam.id))!, 'en').split('\r\n')
  expect(later.at(-2)).toMatch(new RegExp(`^Never started,${absent.email},,not-started,,,,,(,+)?$`))
  expect(later.filter((line) => line.includes('not-started'))).toHaveLength(1)
  for (const line of csv.slice(1).split('\r\n')) expect(line).not.toMatch(/(^|,)"?[=+\-@]/)
})
