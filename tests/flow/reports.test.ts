/** "Something is wrong with this question": from a student to staff and back. */
import { beforeAll, expect, test } from 'vitest'
import { closeAttempt } from '#lib/attempts/close-attempt.ts'
import { saveAnswer } from '#lib/attempts/save-answer.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { parseBankQuery } from '#lib/bank/query.ts'
import { checkAnswer } from '#lib/practice/check-answer.ts'
import { startPractice } from '#lib/practice/start-practice.ts'
import { listBank } from '#lib/questions/bank/list.ts'
import { questionForStaff } from '#lib/questions/look.ts'
import { answerReport, reportAnswer } from '#lib/questions/reports/answer.ts'
import { reportAsked, reportAsStaff, staffReport, studentReport } from '#lib/questions/reports/report.ts'
import { ownReports, reportsOf } from '#lib/questions/reports/views.ts'
import { at, makeCourse, makeExamCourse, makePerson } from '../support/course.ts'
import { withDatabase } from '../support/database.ts'

withDatabase()

let course: Awaited<ReturnType<typeof makeExamCourse>>
beforeAll(async () => {
  course = await makeExamCourse({ release: 'after-window', closesAt: at('12:00:00') })
})

const said = { category: 'wrong-key' as const, body: 'The key is the second one.' }
const released = at('13:00:00')

async function handIn(student: Actor) {
  const started = await startAttempt(student, course.exam.id, at('10:00:00'))
  const attemptId = started.ok ? started.attemptId : ''
  await closeAttempt(student, attemptId, at('10:30:00'))
  return attemptId
}

async function reported() {
  const student = await makePerson(course.courseId, 'student')
  const attemptId = await handIn(student)
  expect(await reportAsked(student, { attemptId, position: 1, ...said }, released)).toEqual({ ok: true })
  const report = (await reportsOf(course.questionIds[0]!)).find(({ reporter }) => reporter === student.name)
  return { student, attemptId, reportId: report!.id }
}

test('a question can be reported once its results are released, and not before', async () => {
  const student = await makePerson(course.courseId, 'student')
  const attemptId = await handIn(student)
  const report = { attemptId, position: 2, ...said }
  expect(await reportAsked(student, report, at('11:00:00'))).toEqual({ ok: false, reason: 'not-released' })
  expect(await reportAsked(student, report, released)).toEqual({ ok: true })
  const [found] = await reportsOf(course.questionIds[1]!)
  expect(found).toMatchObject({ ...said, reporter: student.name, versionNumber: 1, seed: 1, outcome: null })
})

test('a checked practice answer can be reported, an unchecked one not', async () => {
  const student = await makePerson(course.courseId, 'student')
  const started = await startPractice(student, { questionId: course.questionIds[2]! }, released)
  const attemptId = started.ok ? started.attemptId : ''
  const report = { attemptId, position: 1, ...said }
  expect(await reportAsked(student, report, released)).toEqual({ ok: false, reason: 'not-released' })
  await saveAnswer(student, { attemptId, position: 1, answer: { text: 'x' } }, released)
  await checkAnswer(student, attemptId, released)
  expect(await reportAsked(student, report, released)).toEqual({ ok: true })
})

test("nobody reports for somebody else, and staff don't report as students", async () => {
  const { attemptId } = await reported()
  for (const other of [course.other, course.ta, course.instructor])
    expect(await reportAsked(other, { attemptId, position: 1, ...said }, released)).toEqual({
      ok: false,
      reason: 'not-found',
    })
})

test('one report at a time: another only after the first is answered', async () => {
  const { student, attemptId, reportId } = await reported()
  const again = { attemptId, position: 1, category: 'unclear' as const, body: 'And this.' }
  expect(await reportAsked(student, again, released)).toEqual({ ok: false, reason: 'already-reported' })
  const answer = { reportId, outcome: 'no-mistake' as const, answer: 'Look at the definition again.' }
  expect(await answerReport(course.ta, answer, released)).toEqual({ ok: true })
  expect((await ownReports(student, attemptId)).get(1)).toMatchObject(said)
  expect((await ownReports(student, attemptId)).get(1)).toMatchObject({ answer: answer.answer })
  expect(await reportAsked(student, again, released)).toEqual({ ok: true })
})

test('twenty requests at once make one report', async () => {
  const student = await makePerson(course.courseId, 'student')
  const attemptId = await handIn(student)
  const results = await Promise.all(
    Array.from({ length: 20 }, () => reportAsked(student, { attemptId, position: 3, ...said }, released)),
  )
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
})

test('a report is answered once, by staff of its course', async () => {
  const { student, reportId } = await reported()
  const answer = { reportId, outcome: 'fixed' as const, answer: 'Mended in version 2.' }
  const elsewhere = await makePerson(await makeCourse(), 'instructor')
  for (const stranger of [student, elsewhere])
    expect(await answerReport(stranger, answer, released)).toEqual({ ok: false, reason: 'not-found' })
  const both = await Promise.all([
    answerReport(course.ta, answer, released),
    answerReport(course.instructor, answer, released),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both).toContainEqual({ ok: false, reason: 'report-closed' })
})

test('others do not see what somebody reported', async () => {
  const { attemptId } = await reported()
  for (const other of [course.other, course.ta, course.instructor])
    expect((await ownReports(other, attemptId)).size).toBe(0)
})

test('staff report a version with a variant of it, and the list shows which questions are reported', async () => {
  const id = course.questionIds[3]!
  const question = await questionForStaff(course.ta, id)
  const versionId = question!.versions[0]!.id
  expect(
    await reportAsStaff(course.student, { versionId, variantId: null, ...said }, released),
  ).toMatchObject({
    reason: 'not-found',
  })
  const foreign = course.questionIds[0]!
  expect(await reportAsStaff(course.ta, { versionId, variantId: foreign, ...said }, released)).toMatchObject({
    reason: 'invalid-input',
  })
  expect(await reportAsStaff(course.ta, { versionId, variantId: null, ...said }, released)).toEqual({
    ok: true,
  })
  const listed = await listBank(course.instructor, parseBankQuery({ status: 'reported' }))
  expect(listed.rows.find((row) => row.id === id)?.openReports).toBe(1)
  expect((await questionForStaff(course.ta, id))?.openReports).toBe(1)
})

test.each([
  { body: '' },
  { body: '   ' },
  { body: 'nul \u0000' },
  { body: 'half a pair \ud83d' },
  { body: 'x'.repeat(2001) },
  { category: 'toString' },
  { position: 0 },
  { position: 2 ** 40 },
  { attemptId: 'x' },
  { reportedBy: 'somebody else' },
])('what no form sends is refused (%#)', (odd) => {
  const attemptId = '11111111-1111-4111-8111-111111111111'
  expect(studentReport.safeParse({ attemptId, position: 1, ...said }).success).toBe(true)
  expect(studentReport.safeParse({ attemptId, position: 1, ...said, ...odd }).success).toBe(false)
  expect(staffReport.safeParse({ versionId: attemptId, ...said, ...odd }).success).toBe(false)
  expect(reportAnswer.safeParse({ reportId: attemptId, outcome: 'fixed', answer: '', ...odd }).success).toBe(
    false,
  )
})
